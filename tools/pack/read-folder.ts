import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { packLimits } from '#shared/pack/limits.ts'
import type { SourceFile } from '#shared/pack/source.ts'

/** What stands in a pack's folder beside its sources. */
const beside = new Set(['samples', 'README.md'])

/**
 * The source files of a pack's folder, by path. Text that is not UTF-8 keeps the sign for a broken
 * character, which the compiler refuses; a file beyond the limit is read no further than to be refused.
 */
export function readFolder(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !beside.has(entry.name) && !entry.name.startsWith('.'))
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(join(folder, entry.name)).map((name) => `${entry.name}/${name}`)
        : [entry.name],
    )
    .toSorted()
    .map((path) => ({ path, text: readText(join(folder, path)) }))
}

function readText(path: string): string {
  const tooLarge = statSync(path).size > packLimits.fileBytes
  return tooLarge ? ' '.repeat(packLimits.fileBytes + 1) : readFileSync(path, 'utf8')
}
