import { expect, test } from 'vitest'
import { readSource, type Source } from './source.ts'

const read = (text: string) => readSource({ path: 'a.yaml', text })
const first = (text: string) => read(text).mistakes[0]

function sourceOf(text: string): Source {
  const { source, mistakes } = read(text)
  if (source === undefined) throw new Error(JSON.stringify(mistakes))
  return source
}

test('every scalar is its text as written', () => {
  const { value } = sourceOf('a: 4.50\nb: [true, ~, 0x1F]\nc: "q"\nd:\n  - { e: 1e3 }\n')
  expect(value).toEqual({ a: '4.50', b: ['true', '~', '0x1F'], c: 'q', d: [{ e: '1e3' }] })
})

test('every value and every key has a place', () => {
  const source = sourceOf('a:\n  - name: 图书\n    "b": x\n')
  expect(source.placeOf(['a', 0, 'name'])).toEqual({ file: 'a.yaml', line: 2, column: 11 })
  expect(source.placeOfKey(['a', 0, 'b'])).toEqual({ file: 'a.yaml', line: 3, column: 5 })
  expect(source.placeOf(['a', 0, 'c'])).toEqual({ file: 'a.yaml', line: 2, column: 5 })
  expect(source.placeOf(['z'])).toEqual({ file: 'a.yaml', line: 1, column: 1 })
})

test.each([
  ['plain', 'a: x + wrong\n', 4, 1, 8],
  ['single quotes', "a: 'x''y + wrong'\n", 6, 1, 12],
  ['double quotes', 'a: "x\\"y wrong"\n', 4, 1, 10],
  ['folded', 'a: >-\n  x +\n  wrong\n', 4, 3, 3],
  ['literal', 'a: |-\n    x +\n      wrong\n', 6, 3, 7],
])('a character of a text in %s has a place', (_, text, offset, line, column) => {
  const place = sourceOf(text).placeWithin(['a'], offset)
  expect(place).toEqual({ file: 'a.yaml', line, column })
})

test.each([
  ['yaml', 'a: 1\nb: x: y\n', 2],
  ['alias', 'a: 1\nb: *a\n', 2],
  ['anchor', 'a: &x 1\n', 1],
  ['tag', 'a: 1\nb: !!int 1\n', 2],
  ['tag', 'a: !js/function x\n', 1],
  ['directive', '%YAML 1.1\n---\na: 1\n', 1],
  ['several-documents', 'a: 1\n---\nb: 1\n', 2],
  ['key-not-text', 'a: 1\n? [b]\n: 1\n', 2],
  ['text-not-clean', 'a: 1\nb: \u0007\n', 2],
  ['text-not-clean', 'a: 1\nb: \ufffd\n', 2],
  ['text-not-clean', 'a: \ud800\n', 1],
  ['text-not-clean', 'a: 1\nb: left \u202e right\n', 2],
  ['text-not-clean', 'a: 1\nb: wo\u200brd\n', 2],
  ['text-not-clean', 'a: 1\nb: line\u2028line\n', 2],
  ['text-not-clean', 'a: 1\nb: \u{e0041}\n', 2],
  ['text-not-clean', 'a: \ufeff\n', 1],
  ['text-not-clean', 'a: 1\nb: "left \\u202E right"\n', 2],
  ['text-not-clean', 'a: 1\nb: [x, "\\0"]\n', 2],
  ['text-not-clean', 'a: 1\nb: "\\ud800"\n', 2],
  ['text-not-clean', 'a: 1\n"b\\u200B": 1\n', 2],
])('%s is refused with its line', (why, text, line) => {
  expect(first(text)).toMatchObject({
    code: 'pack-syntax',
    details: { file: 'a.yaml', line, why },
  })
})

test('the mark of a beginning stands only there', () => {
  expect(sourceOf('\ufeffa: 1\n').value).toEqual({ a: '1' })
})

test('a merge key is a key like any other, and brings nothing in', () => {
  expect(sourceOf('a: { b: 1 }\n<<: c\n').value).toEqual({ a: { b: '1' }, '<<': 'c' })
})

test('`__proto__` is a key like any other', () => {
  const { value } = sourceOf('__proto__: { a: 1 }\n')
  expect(Object.keys(value)).toEqual(['__proto__'])
})

test('all aliases of a file are listed', () => {
  expect(read('a: *x\nb: *y\n').mistakes).toHaveLength(2)
})

test('a doubled key is refused at its second place, in any map', () => {
  expect(first('a:\n  - b: 1\n    c: 2\n    b: 3\n')).toEqual({
    code: 'pack-doubled-name',
    details: { file: 'a.yaml', line: 4, column: 5, name: 'b' },
  })
})
