import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { compilePack } from '#shared/pack/compile.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { SourceFile } from '#shared/pack/source.ts'
import type { Language } from '#shared/words/words.ts'
import { describe } from './describe.ts'
import { readFolder } from './read-folder.ts'

const builtIn = join(import.meta.dirname, '..', '..', 'packs')

/** How many packs may build on each other. */
const deepest = 4

/** The folder of the pack on which this one builds: beside it, or among those of the program. */
function folderBelow(folder: string, files: readonly SourceFile[]): string | undefined {
  const head = files.find(({ path }) => path === 'pack.yaml')?.text ?? ''
  const id = /^extends:\s*(?:\{\s*|\n\s+)id:\s*([a-z][a-z0-9_.]{2,63})/m.exec(head)?.[1]
  if (id === undefined) return undefined
  return [join(folder, '..', id), join(builtIn, id)].find((place) => existsSync(place))
}

/** The pack of a folder; undefined when it has mistakes, which have then been said on stderr. */
export function compileFolder(
  folder: string,
  languages: readonly Language[],
  depth = 0,
): Pack | undefined {
  const files = readFolder(folder)
  const below = folderBelow(folder, files)
  const base =
    below === undefined || depth === deepest
      ? undefined
      : compileFolder(below, languages, depth + 1)
  const { pack, mistakes } = compilePack(files, base)
  if (pack !== undefined) return pack
  const place = relative(process.cwd(), folder)
  for (const mistake of mistakes) console.error(describe(place, mistake, languages))
  console.error(`${mistakes.length} 处错误 / mistakes: ${place}`)
  return undefined
}
