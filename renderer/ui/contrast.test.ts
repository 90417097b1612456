import { expect, test } from 'vitest'
import tokens from './tokens.css?raw'

/** The colour of a token, `#rrggbb`. */
function token(name: string): string {
  const value = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(tokens)?.[1]
  if (value === undefined) throw new Error(`no colour ${name}`)
  return value
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'ground', 'ground-deep', 'computed']

test.each([
  ...['ink', 'ink-soft', 'ink-faint', 'accent'].flatMap((ink) =>
    grounds.map((ground) => [ink, ground]),
  ),
  ...['met', 'near', 'bad', 'none', 'unsure'].flatMap((tone) => [
    [tone, `${tone}-soft`],
    [tone, 'paper'],
    [tone, 'ground'],
  ]),
  ['accent', 'accent-soft'],
  ['placeholder', 'paper'],
])('%s reads on %s', (ink, ground) => {
  expect(contrast(token(ink), token(ground))).toBeGreaterThanOrEqual(4.5)
})

test('the border of a field stands out from the paper', () => {
  expect(contrast(token('line-strong'), token('paper'))).toBeGreaterThanOrEqual(3)
})

test('white reads on the head and on the band of a test workspace', () => {
  expect(contrast('#ffffff', token('accent'))).toBeGreaterThanOrEqual(4.5)
  expect(contrast('#ffffff', token('band'))).toBeGreaterThanOrEqual(4.5)
})
