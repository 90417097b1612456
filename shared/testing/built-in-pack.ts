import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compilePack } from '#shared/pack/compile.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { SourceFile } from '#shared/pack/source.ts'

const folder = join(import.meta.dirname, '..', '..', 'packs', 'cn.balanced.2017')

/** The source files of the built-in pack, to be compiled or to be spoilt first. */
export function builtInSources(): readonly SourceFile[] {
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
