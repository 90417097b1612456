import { relative } from 'node:path'
import { compilePack } from '#shared/pack/compile.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { Language } from '#shared/words/words.ts'
import { describe } from './describe.ts'
import { readFolder } from './read-folder.ts'

/** The pack of a folder; undefined when it has mistakes, which have then been said on stderr. */
export function compileFolder(folder: string, languages: readonly Language[]): Pack | undefined {
  const { pack, mistakes } = compilePack(readFolder(folder))
  if (pack !== undefined) return pack
  const place = relative(process.cwd(), folder)
  for (const mistake of mistakes) console.error(describe(place, mistake, languages))
  console.error(`${mistakes.length} 处错误 / mistakes: ${place}`)
  return undefined
}
