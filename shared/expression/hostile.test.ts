import { expect, test } from 'vitest'
import { ExpressionMistake } from './mistake.ts'
import { expressionLimits, parse } from './parse.ts'

/** What the parser says of a text, and that it says so at once. */
function mistakeOf(text: string): ExpressionMistake | undefined {
  const before = process.cpuUsage()
  try {
    parse(text)
    return undefined
  } catch (thrown) {
    if (!(thrown instanceof ExpressionMistake)) throw thrown
    return thrown
  } finally {
    const { user, system } = process.cpuUsage(before)
    expect(user + system, text.slice(0, 40)).toBeLessThan(200_000)
  }
}

const long = (piece: string, end = ''): string =>
  piece.repeat(Math.floor((expressionLimits.length - end.length) / piece.length)) + end

test.each<[string, string, ExpressionMistake['kind']]>([
  ['longer than the limit', `1${' '.repeat(expressionLimits.length)}`, 'limit'],
  ['brackets in brackets', long('('), 'limit'],
  ['negations of negations', long('!', 'true'), 'limit'],
  ['minuses of minuses', long('-', '1'), 'limit'],
  ['choices in choices', long('true ? ', '1'), 'limit'],
  ['choices that end in choices', long('true ? 1 : ', '1'), 'limit'],
  ['functions in functions', long('abs(', '1'), 'limit'],
  ['a macro in a macro', 'A.b.sum(b, A.b.sum(c, c.x))', 'limit'],
  ['a text without an end', long("'"), 'syntax'],
  ['a number without an end', `${long('1').slice(0, 1990)}.`, 'syntax'],
  ['signs alone', long('+'), 'syntax'],
  ['points alone', long('.'), 'syntax'],
  ['a list without an end', `A.x in [${long("'a', ").slice(0, 1900)}`, 'syntax'],
  ['a regular expression', 'A.x =~ /(a+)+$/', 'syntax'],
  ['a name that is none', '__proto__', 'unknown-name'],
  ['a method that is none', 'A.x.constructor()', 'unknown-name'],
  ['a function that is none', "eval('1')", 'unknown-name'],
])('%s', (_, text, kind) => {
  expect(mistakeOf(text)?.kind).toBe(kind)
})

test.each([
  ['sums', long('1 + ', '1')],
  ['texts of texts', `A.x${'.substring(0, 1)'.repeat(120)}`],
  ['conjunctions', long('true && ', 'true')],
  ['memberships', `A.x in [${"'a', ".repeat(350)}'b']`],
  ['arguments', `min(${'1, '.repeat(600)}1)`],
])('many %s in a row are well', (_, text) => {
  expect(mistakeOf(text)).toBeUndefined()
})
