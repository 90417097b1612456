import { Lexer, Parser } from 'yaml'
import { utf8 } from '#shared/bytes.ts'
import type { Place } from '#shared/fault/pack.ts'
import { uncleanAt } from './clean-text.ts'
import { packLimits } from './limits.ts'
import type { PackMistake } from './mistakes.ts'

type Token = Parser['stack'][number]

/** The tokens of a file that keeps the bounds. */
export interface Scanned {
  readonly tokens: readonly Token[]
  /** Lexemes read, of which a pack may have `packLimits.nodes`. */
  readonly nodes: number
  readonly length: number
  readonly mistakes: readonly PackMistake[]
}

type Refused = 'alias' | 'anchor' | 'tag' | 'directive'

/** What a pack does not need and what a bomb is made of. */
const refused: Readonly<Record<string, Refused>> = {
  '*': 'alias',
  '&': 'anchor',
  '!': 'tag',
  '%': 'directive',
}

/** How the lexer says that the next lexeme is a scalar, whatever it begins with. */
const scalarFollows = '\x1f'

/**
 * Splits a file into tokens and stops at the first bound that it breaks, so that no later step meets
 * more than the bounds allow. Aliases, anchors, tags and directives are all listed.
 */
export function scanTokens(
  text: string,
  at: (offset: number) => Place,
  nodesLeft: number,
): Scanned {
  const mistakes: PackMistake[] = []
  let count = 0
  const syntax = (
    offset: number,
    why: Refused | 'text-not-clean' | 'several-documents',
    found = '',
  ) => mistakes.push({ code: 'pack-syntax', details: { ...at(offset), why, expected: '', found } })
  const limit = (offset: number, what: keyof typeof packLimits): Scanned => ({
    tokens: [],
    nodes: count,
    length: text.length,
    mistakes: [{ code: 'pack-limit', details: { ...at(offset), what, limit: packLimits[what] } }],
  })
  if (utf8(text).length > packLimits.fileBytes) return limit(0, 'fileBytes')
  // Some editors mark the beginning of a file, where it changes nothing.
  const beginning = text.startsWith('\ufeff') ? 1 : 0
  const odd = uncleanAt(text.slice(beginning))
  if (odd >= 0) syntax(beginning + odd, 'text-not-clean')
  const tokens: Token[] = []
  const parser = new Parser()
  let isScalar = false
  for (const lexeme of new Lexer().lex(text)) {
    const { offset } = parser
    count += 1
    if (count > nodesLeft) return limit(offset, 'nodes')
    // The parser's stack holds a document, the collections that are open, and a scalar.
    if (parser.stack.length > packLimits.depth + 2) return limit(offset, 'depth')
    const why = isScalar ? undefined : refused[lexeme.charAt(0)]
    if (why !== undefined && mistakes.length < packLimits.mistakes) {
      syntax(offset, why, lexeme.slice(0, 40))
    }
    isScalar = lexeme === scalarFollows
    for (const token of parser.next(lexeme)) tokens.push(token)
  }
  for (const token of parser.end()) tokens.push(token)
  const second = tokens.filter((token) => token.type === 'document')[1]
  if (second !== undefined) syntax(second.offset, 'several-documents')
  return { tokens, nodes: count, length: text.length, mistakes }
}
