import { formCircle } from '#shared/engine/uses.ts'
import { Pack } from '#shared/pack/pack.ts'
import { assemble, namesOf } from './assemble.ts'
import { checkParts } from './check-parts.ts'
import { extendParts } from './extend.ts'
import { packLimits } from './limits.ts'
import type { PackMistake } from './mistakes.ts'
import { Mistakes } from './mistakes.ts'
import type { Parts } from './parts.ts'
import { readExtension, readParts } from './read-parts.ts'
import { readSource, type Source, type SourceFile } from './source.ts'

export type Compiled =
  | { readonly pack: Pack; readonly mistakes: readonly [] }
  | { readonly pack?: never; readonly mistakes: readonly PackMistake[] }

const ours =
  /^(pack|units|indicators|county|scheme2012)\.yaml$|^(forms|registers|codes|checks|measures|profiles)\/[A-Za-z0-9_.-]+\.yaml$/
const needed = ['pack.yaml', 'units.yaml', 'indicators.yaml']

/**
 * Reads the sources of a pack (`path` relative to its folder) into a pack, or lists all mistakes of
 * its author with file, line, column and code. Never throws for what stands in a file. With `base`
 * the files are of a pack that builds on that one (`extends` in its pack.yaml).
 */
export function compilePack(files: readonly SourceFile[], base?: Pack): Compiled {
  const wrong = checkFiles(files, base === undefined ? needed : ['pack.yaml'])
  if (wrong.length > 0) return { mistakes: wrong }
  const mistakes = new Mistakes()
  const sources = readSources(files, mistakes)
  if (mistakes.list.some(({ code }) => code === 'pack-limit')) return { mistakes: mistakes.list }
  const read = new Set(sources.map(({ file }) => file))
  const broken = files.map(({ path }) => path).filter((path) => !read.has(path))
  const parts = partsFrom(sources, broken, mistakes, base)
  checkParts(parts, mistakes)
  if (mistakes.list.length > 0) return { mistakes: ordered(mistakes.list) }
  return finish(parts, assemble(parts, namesOf(parts)))
}

function partsFrom(
  sources: readonly Source[],
  broken: readonly string[],
  mistakes: Mistakes,
  base: Pack | undefined,
): Parts {
  if (base === undefined) return readParts(sources, broken, mistakes)
  const { own, extension } = readExtension(sources, broken, mistakes)
  return extendParts(base, own, extension, mistakes)
}

/** What only the whole pack can show. */
function finish(parts: Parts, whole: Pack | undefined): Compiled {
  const pack = Pack.safeParse(whole)
  if (!pack.success) {
    const first = pack.error.issues[0]
    const what = first?.path.map(String).join('.') ?? ''
    const limit = first?.code === 'too_big' ? Number(first.maximum) : 0
    const place = { file: 'pack.yaml', line: 1, column: 1 }
    return { mistakes: [{ code: 'pack-limit', details: { ...place, what, limit } }] }
  }
  const circle = formCircle(pack.data)
  if (circle === undefined) return { pack: pack.data, mistakes: [] }
  const form = parts.forms.find(({ value }) => value.key === circle[0])
  const place = form?.source.placeOf(['key']) ?? { file: 'pack.yaml', line: 1, column: 1 }
  return { mistakes: [{ code: 'pack-circle', details: { ...place, circle: [...circle] } }] }
}

function checkFiles(
  files: readonly SourceFile[],
  needed: readonly string[],
): readonly PackMistake[] {
  const mistakes: PackMistake[] = []
  const start = (file: string) => ({ file, line: 1, column: 1 })
  const total = files.reduce((sum, { text }) => sum + text.length, 0)
  for (const [what, size] of Object.entries({ files: files.length, totalBytes: total } as const)) {
    const limit = what === 'files' ? packLimits.files : packLimits.totalBytes
    if (size > limit) {
      mistakes.push({ code: 'pack-limit', details: { ...start('pack.yaml'), what, limit } })
    }
  }
  if (mistakes.length > 0) return mistakes
  const seen = new Set<string>()
  for (const { path } of files) {
    const shape = { ...start(path), path: '', expected: '', found: path }
    if (!ours.test(path)) {
      mistakes.push({ code: 'pack-shape', details: { ...shape, why: 'unknown-file' } })
    } else if (seen.has(path)) {
      mistakes.push({ code: 'pack-doubled-name', details: { ...start(path), name: path } })
    }
    seen.add(path)
  }
  for (const path of needed.filter((name) => !seen.has(name))) {
    const details = { ...start(path), path: '', expected: path, found: '' }
    mistakes.push({ code: 'pack-shape', details: { ...details, why: 'missing' } })
  }
  return mistakes
}

function readSources(files: readonly SourceFile[], mistakes: Mistakes): readonly Source[] {
  const sources: Source[] = []
  let nodesLeft: number = packLimits.nodes
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const read = readSource(file, nodesLeft)
    nodesLeft -= read.nodes
    mistakes.add(() => read.mistakes)
    if (read.source !== undefined) sources.push(read.source)
    // A broken bound may be an attack: nothing more is read.
    if (read.mistakes.some(({ code }) => code === 'pack-limit')) break
  }
  return sources
}

/** By place, each once. */
function ordered(mistakes: readonly PackMistake[]): readonly PackMistake[] {
  const unique = [...new Map(mistakes.map((one) => [JSON.stringify(one), one])).values()]
  return unique.toSorted(comparePlaces)
}

function comparePlaces({ details: a }: PackMistake, { details: b }: PackMistake): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}
