import { Composer, isMap, isNode, isScalar, isSeq, LineCounter, type Node, type Scalar } from 'yaml'
import type { Place } from '#shared/fault/pack.ts'
import { uncleanAt } from './clean-text.ts'
import { packLimits } from './limits.ts'
import type { PackMistake } from './mistakes.ts'
import { type Scanned, scanTokens } from './source-scan.ts'

/** One file of a pack's sources; `path` is relative to the pack's folder. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** What stands in a file: every scalar is its text as written, for only the schema knows more. */
export type SourceValue = string | readonly SourceValue[] | { readonly [key: string]: SourceValue }

export type SourcePath = readonly PropertyKey[]

export const isList = (value: SourceValue): value is readonly SourceValue[] => Array.isArray(value)

/** The value at `path`, or undefined where there is none. */
export function valueAt(value: SourceValue, path: SourcePath): SourceValue | undefined {
  let here: SourceValue | undefined = value
  for (const step of path) {
    if (typeof here === 'string' || here === undefined) return undefined
    if (isList(here)) here = here[Number(step)]
    else here = Object.hasOwn(here, step) ? here[String(step)] : undefined
  }
  return here
}

/** A file that was read, and where each of its values stands. */
export interface Source {
  readonly file: string
  readonly value: SourceValue
  /** Of the value at `path`, or of the nearest value around it. */
  placeOf(path: SourcePath): Place
  /** Of the key that `path` ends with, or of the nearest value around it. */
  placeOfKey(path: SourcePath): Place
  /** Of a character of the text at `path`, counted from 0. */
  placeWithin(path: SourcePath, offset: number): Place
}

/**
 * Reads one file. Only plain YAML: maps, lists and texts. Aliases, anchors, tags, directives, several
 * documents, keys that are no text, doubled keys and invisible characters are mistakes. All mistakes are given; with any
 * of them there is no source.
 */
export function readSource(
  file: SourceFile,
  nodesLeft: number = packLimits.nodes,
): {
  readonly source?: Source
  readonly mistakes: readonly PackMistake[]
  /** How much of the pack's bound on words and signs the file takes. */
  readonly nodes: number
} {
  const lines = linesOf(file.text)
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file: file.path, line, column: col }
  }
  const scanned = scanTokens(file.text, at, nodesLeft)
  const { nodes } = scanned
  if (scanned.mistakes.length > 0) return { mistakes: scanned.mistakes, nodes }
  const { root, mistakes } = compose(scanned, at)
  if (mistakes.length > 0) return { mistakes, nodes }
  const wrong = wrongNodes(root, at)
  if (wrong.length > 0) return { mistakes: wrong, nodes }
  return { source: new ReadSource(file, root, at), mistakes: [], nodes }
}

function linesOf(text: string): LineCounter {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    lines.addNewLine(end + 1)
  }
  return lines
}

function compose(scanned: Scanned, at: (offset: number) => Place) {
  // Doubled keys are looked for below, in one pass: the library compares each with all others.
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false })
  const [document] = [...composer.compose(scanned.tokens, true, scanned.length)]
  const faults = [...(document?.errors ?? []), ...(document?.warnings ?? [])]
  const mistakes = faults.map(
    ({ code, pos }): PackMistake => ({
      code: 'pack-syntax',
      details: { ...at(pos[0]), why: 'yaml', expected: '', found: code },
    }),
  )
  return { root: document?.contents ?? null, mistakes }
}

/** Doubled keys, keys that are no text, and what an escape in quotation marks hides from the eye. */
function wrongNodes(root: Node | null, at: (offset: number) => Place): readonly PackMistake[] {
  const mistakes: PackMistake[] = []
  const syntax = (place: Place, why: 'key-not-text' | 'text-not-clean') =>
    mistakes.push({ code: 'pack-syntax', details: { ...place, why, expected: '', found: '' } })
  const waiting: unknown[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isSeq(node)) waiting.push(...node.items)
    if (isScalar(node) && uncleanAt(String(node.value)) >= 0) {
      syntax(at(startOf(node)), 'text-not-clean')
    }
    if (!isMap(node)) continue
    const seen = new Set<string>()
    for (const { key, value } of node.items) {
      const place = at(isNode(key) ? startOf(key) : startOf(node))
      const name = isScalar(key) ? key.value : undefined
      if (typeof name !== 'string') {
        syntax(place, 'key-not-text')
      } else if (seen.has(name)) {
        mistakes.push({ code: 'pack-doubled-name', details: { ...place, name } })
      } else seen.add(name)
      waiting.push(key, value ?? undefined)
    }
  }
  return mistakes
}

const startOf = (node: { readonly range?: readonly number[] | null }): number =>
  node.range?.[0] ?? 0

class ReadSource implements Source {
  readonly file: string
  readonly value: SourceValue
  readonly #text: string
  readonly #root: Node | null
  readonly #at: (offset: number) => Place

  constructor(file: SourceFile, root: Node | null, at: (offset: number) => Place) {
    this.file = file.path
    this.#text = file.text
    this.#root = root
    this.#at = at
    this.value = plain(root)
  }

  placeOf(path: SourcePath): Place {
    return this.#at(startOf(this.#nodesAlong(path).at(-1) ?? {}))
  }

  placeOfKey(path: SourcePath): Place {
    const parent = this.#nodesAlong(path.slice(0, -1)).at(-1)
    const key = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1))?.key
      : undefined
    return isScalar(key) ? this.#at(startOf(key)) : this.placeOf(path)
  }

  placeWithin(path: SourcePath, offset: number): Place {
    const nodes = this.#nodesAlong(path)
    const node = nodes.at(-1)
    if (nodes.length <= path.length || !isScalar(node)) return this.placeOf(path)
    return this.#at(offsetWithin(this.#text, node, offset))
  }

  /** The nodes from the root along `path`, as far as they exist. */
  #nodesAlong(path: SourcePath): readonly Node[] {
    const nodes: Node[] = this.#root === null ? [] : [this.#root]
    for (const step of path) {
      const node = nodes.at(-1)
      const name = typeof step === 'number' ? step : String(step)
      const next: unknown = isMap(node) || isSeq(node) ? node.get(name, true) : undefined
      if (!isMap(next) && !isSeq(next) && !isScalar(next)) break
      nodes.push(next)
    }
    return nodes
  }
}

function plain(node: unknown): SourceValue {
  if (isSeq(node)) return node.items.map(plain)
  if (isScalar(node)) return typeof node.value === 'string' ? node.value : ''
  if (!isMap(node)) return ''
  // Without a prototype, so that a key such as `__proto__` is a key like any other.
  const map: Record<string, SourceValue> = Object.create(null)
  for (const { key, value } of node.items) {
    if (isScalar(key) && typeof key.value === 'string') map[key.value] = plain(value)
  }
  return map
}

/**
 * Where a character of a scalar's value stands in the file. A folded or literal text has other white
 * space there than in its value, so any white space of the value stands for any of the file.
 */
function offsetWithin(text: string, node: Scalar, offset: number): number {
  const [start = 0, end = start] = node.range ?? []
  const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL'
  const value = String(node.value)
  let place = start
  const skipSpace = (): void => {
    while (place < end && /\s/.test(text.charAt(place))) place += 1
  }
  if (isBlock) {
    place = text.indexOf('\n', start)
    skipSpace()
  } else if (node.type !== 'PLAIN') place += 1
  for (let read = 0; read < offset && place < end; read += 1) {
    if (/\s/.test(value.charAt(read))) skipSpace()
    else place += widthInSource(text, place, node)
  }
  return place
}

/** A doubled quotation mark and an escape are one character of the value and two of the file. */
function widthInSource(text: string, place: number, node: Scalar): number {
  const letter = text.charAt(place)
  if (node.type === 'QUOTE_SINGLE') return letter === "'" ? 2 : 1
  return node.type === 'QUOTE_DOUBLE' && letter === '\\' ? 2 : 1
}
