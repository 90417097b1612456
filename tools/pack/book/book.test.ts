import { beforeAll, expect, test } from 'vitest'
import { html } from '#shared/markup.ts'
import { unconfirmedRules } from '#shared/pack/confirmation.ts'
import { packHash } from '#shared/pack/hash.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { bookOf } from './book.ts'
import { hashGroups } from './front-pages.ts'
import { pageNumbersIn } from './page-numbers.ts'

const pack = builtInPack()
let book = ''
beforeAll(async () => {
  book = await bookOf(pack)
})

const shown = (text: string): string => html`${text}`.text

test('every field, register, check, indicator, measure, code and source is in the book', () => {
  const names = [
    ...pack.forms.flatMap(({ title, fields }) => [title, ...fields.map(({ label }) => label)]),
    ...pack.registers.flatMap(({ title, columns }) => [
      title,
      ...columns.map(({ label }) => label),
    ]),
    ...pack.checks.map(({ message }) => message),
    ...[...pack.indicators, ...pack.measures].map(({ title }) => title),
    ...Object.values(pack.codes).flatMap(({ label, entries }) => [
      label,
      ...entries.map((entry) => entry.label),
    ]),
    ...Object.values(pack.parameters).map(({ label }) => label),
    ...pack.profiles.map(({ title }) => title),
  ].map(({ zh }) => zh)
  const keys = [
    ...[...pack.checks, ...pack.indicators, ...pack.measures].map(({ id }) => id),
    ...Object.values(pack.sources).map(({ title }) => title),
  ]
  const missing = [...names, ...keys].filter((name) => !book.includes(shown(name)))
  expect(missing).toEqual([])
})

test('every expression stands in the book as it is run', () => {
  const formulas = [
    ...pack.forms.flatMap(({ fields }) => fields.map(({ computed }) => computed)),
    ...pack.registers.flatMap(({ columns }) => columns.map(({ computed }) => computed)),
    ...pack.checks.map(({ holds }) => holds),
  ].filter((text) => text !== undefined)
  expect(formulas.filter((text) => !book.includes(shown(text)))).toEqual([])
})

test('every citation that is not confirmed is listed for the county', () => {
  const list = book.slice(book.indexOf('<section class="chapter" id="unconfirmed">'))
  for (const { name } of unconfirmedRules(pack)) expect(list).toContain(`<code>${name}</code>`)
})

test('no rule is said with a missing word', () => {
  expect(book).not.toMatch(/undefined|\[object|NaN/)
})

test('the book says which pack it is of, and that nobody has confirmed it', async () => {
  expect(book).toContain(hashGroups(await packHash(pack)))
  expect(book).toContain('未经县级确认')
})

test('the same pack gives the same book', async () => {
  expect(await bookOf(pack)).toBe(book)
})

test('words of a pack are words, whatever signs they hold', async () => {
  const evil = '<script>alert("1")</script>'
  const [form, ...forms] = pack.forms
  if (form === undefined) throw new Error('no form')
  const title = { zh: evil, en: evil }
  const page = await bookOf({ ...pack, title, forms: [{ ...form, title }, ...forms] })
  expect(page).not.toContain('<script')
  expect(page).toContain('&#60;script&#62;')
})

test('the contents take their numbers from the print', async () => {
  const pdf = [
    '7 0 obj\n<</Type /Page\n/Parent 9 0 R>>\nendobj',
    '8 0 obj\n<</Type /Page\n/Parent 9 0 R>>\nendobj',
    '9 0 obj\n<</Type /Pages\n/Kids [7 0 R 8 0 R]>>\nendobj',
    '10 0 obj\n<</rules [8 0 R /XYZ 0 841 0]\n/form-A [7 0 R /XYZ 0 9 0]\n/x [6 0 R /XYZ 0 9 0]>>',
  ].join('\n')
  const pages = pageNumbersIn(pdf)
  expect([...pages]).toEqual([
    ['rules', 2],
    ['form-A', 1],
  ])
  expect(await bookOf(pack, pages)).toContain('指标与判定<span>2</span>')
})
