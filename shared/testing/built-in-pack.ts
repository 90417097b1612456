import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compilePack } from '#shared/pack/compile.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { SourceFile } from '#shared/pack/source.ts'

const builtIn = join(import.meta.dirname, '..', '..', 'packs', 'cn.balanced.2017')

/** The source files of the built-in pack. */
export const builtInSources = (): readonly SourceFile[] => sourcesOf(builtIn)

/** The source files of a pack for the compiler's own tests: small, and nobody's to change. */
export const exampleSources = (): readonly SourceFile[] =>
  sourcesOf(join(import.meta.dirname, 'sources'))

function sourcesOf(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml') && !path.startsWith('samples'))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
}

/** The built-in pack, compiled from its sources. */
export function builtInPack(): Pack {
  const { pack, mistakes } = compilePack(builtInSources())
  if (pack === undefined) throw new Error(`the built-in pack: ${JSON.stringify(mistakes)}`)
  return pack
}
