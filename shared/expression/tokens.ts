import { ExpressionMistake } from './mistake.ts'

/** A piece of an expression. `text` of a string is what it says, without quotes. */
export interface Token {
  readonly kind: 'number' | 'string' | 'word' | 'sign' | 'end'
  readonly text: string
  readonly at: number
}

const patterns = [
  { kind: 'space', pattern: /[ \t\r\n]+/y },
  { kind: 'number', pattern: /\d+(\.\d+)?/y },
  { kind: 'word', pattern: /[A-Za-z_][A-Za-z0-9_]*/y },
  { kind: 'string', pattern: /'(?:[^'\\\n]|\\['"\\])*'|"(?:[^"\\\n]|\\['"\\])*"/y },
  { kind: 'sign', pattern: /&&|\|\||==|!=|<=|>=|[-+*/<>!?:.,()[\]]/y },
] as const

/** Cuts an expression into tokens, the last of kind `end`. Throws `ExpressionMistake`. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const found = match(text, at)
    if (found === undefined) {
      throw new ExpressionMistake('syntax', at, { found: text.slice(at, at + 1) })
    }
    if (found.kind === 'string') {
      tokens.push({ kind: 'string', text: found.text.slice(1, -1).replace(/\\(.)/g, '$1'), at })
    } else if (found.kind !== 'space') {
      tokens.push({ kind: found.kind, text: found.text, at })
    }
    at += found.text.length
  }
  tokens.push({ kind: 'end', text: '', at: text.length })
  return tokens
}

function match(text: string, at: number) {
  for (const { kind, pattern } of patterns) {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) return { kind, text: found }
  }
  return undefined
}
