import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Pair,
  Parser,
  parseAllDocuments,
} from 'yaml'
import { parseDecimal, toDecimal } from '#shared/number/rational.ts'

/** Bounds of a file, looked at before anything is built from it. */
export const sampleLimits = {
  /** Words, signs and spaces: those of 200 large schools. */
  lexemes: 5_000_000,
  /** Maps and lists inside each other. */
  depth: 40,
} as const

/**
 * Every document of a YAML or JSON file: unquoted truths and decimals are such, in their one spelling,
 * an unquoted `null` is nothing, all else is text. No number passes through a float. Throws an Error
 * with line and column for a file that is neither, is beyond `sampleLimits`, or has an alias, a tag or
 * a key that is no text.
 */
export function documentsOf(text: string): readonly unknown[] {
  const lineCounter = new LineCounter()
  keepBounds(text)
  const documents = parseAllDocuments(text, { schema: 'failsafe', lineCounter })
  const plain = plainNodes((offset) => lineCounter.linePos(offset))
  return [...documents].map((document) => {
    // A warning tells of a tag that nothing here understands.
    const [wrong] = [...document.errors, ...document.warnings]
    if (wrong !== undefined) throw wrong
    return plain(document.contents)
  })
}

function keepBounds(text: string): void {
  const parser = new Parser()
  let lexemes = 0
  for (const lexeme of new Lexer().lex(text)) {
    lexemes += 1
    if (lexemes > sampleLimits.lexemes) {
      throw new Error(`more than ${sampleLimits.lexemes} words and signs`)
    }
    if (parser.stack.length > sampleLimits.depth) {
      throw new Error(`more than ${sampleLimits.depth} maps and lists inside each other`)
    }
    // Only where the parser stands is asked; what it has built is let go.
    for (const _ of parser.next(lexeme));
  }
}

function plainNodes(at: (offset: number) => { readonly line: number; readonly col: number }) {
  const refuse = (node: unknown, what: string): never => {
    const { line, col } = at(isNode(node) ? (node.range?.[0] ?? 0) : 0)
    throw new Error(`${what} at line ${line}, column ${col}`)
  }
  const keyOf = ({ key }: Pair): string => {
    if (!isScalar(key)) return refuse(key, 'A key must be a text')
    const text = String(key.value)
    // An object that was given it would have another prototype, and no such key.
    return text === '__proto__' ? refuse(key, `A key cannot be ${text}`) : text
  }
  const plain = (node: unknown): unknown => {
    if (node === null) return ''
    if (isSeq(node)) return node.items.map(plain)
    if (isMap(node)) {
      return Object.fromEntries(
        node.items.flatMap((pair) =>
          isNothing(pair.value) ? [] : [[keyOf(pair), plain(pair.value)]],
        ),
      )
    }
    if (!isScalar(node)) return refuse(node, 'Aliases are not read')
    const text = String(node.value)
    if (node.type !== 'PLAIN') return text
    if (text === 'true' || text === 'false') return text === 'true'
    const number = parseDecimal(text)
    return number === undefined ? text : toDecimal(number, 12)
  }
  return plain
}

/** An empty value in JSON is `null`. */
const isNothing = (node: unknown): boolean =>
  isScalar(node) && node.type === 'PLAIN' && node.value === 'null'
