import { expect, test } from 'vitest'
import { words } from '#shared/words/words.ts'

const sources = import.meta.glob<string>('./**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
})
// What screen and paper read alike is said in shared.
const alike = import.meta.glob<string>('/shared/{entry,sheet}/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const code = Object.entries({ ...sources, ...alike })
  .filter(([path]) => !path.includes('.test.'))
  .map(([, text]) => text)
  .join('\n')

/** A word is used by its name, or its group as a whole: `words.standing[…]`, `words.hostGone`. */
function isUsed(group: string, word: string): boolean {
  return (
    new RegExp(`words(\\[\\w+\\])?\\.${group}\\.${word}\\b`).test(code) ||
    new RegExp(`words\\.${group}(?![\\w.])`).test(code)
  )
}

test.each(Object.entries(words.zh))('every word of %s is used', (group, inside) => {
  expect(Object.keys(inside).filter((word) => !isUsed(group, word))).toEqual([])
})

test('both languages have the same words, and none is empty', () => {
  const shape = (tree: unknown, path: string): readonly string[] => {
    if (typeof tree === 'string') return tree === '' ? [`${path} is empty`] : [path]
    if (typeof tree === 'function' || Array.isArray(tree)) return [path]
    return Object.entries(tree ?? {}).flatMap(([key, inner]) => shape(inner, `${path}.${key}`))
  }
  expect(shape(words.en, '').toSorted()).toEqual(shape(words.zh, '').toSorted())
})

test('no component carries words of its own', () => {
  const bare = Object.entries(sources).flatMap(([path, text]) => {
    if (path.includes('.test.')) return []
    const withoutComments = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
    const found = withoutComments.match(/[\u3001-\u303f\u4e00-\u9fff\uff00-\uffef]+/g) ?? []
    return found.map((word) => `${path}: ${word}`)
  })
  expect(bare).toEqual([])
})
