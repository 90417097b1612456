import { expect, test } from 'vitest'
import { formUses } from '#shared/engine/uses.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'

const pack = builtInPack()
const fields = [
  ...pack.forms.flatMap((form) => form.fields.map((field) => ({ of: form.key, field }))),
  ...pack.registers.flatMap(({ key, columns }) => columns.map((field) => ({ of: key, field }))),
]
const find = (key: string) => fields.find(({ of, field }) => `${of}.${field.name}` === key)?.field

test('every field has help, an example, a citation and, if it is a quantity, a unit', () => {
  for (const { of, field } of fields) {
    const name = `${of}.${field.name}`
    expect(field.help, name).toBeDefined()
    expect(field.example, name).toBeDefined()
    expect(field.cite, name).toBeDefined()
    if (['dec', 'wan', 'yuan'].includes(field.type.kind)) expect(field.unit, name).toBeDefined()
  }
})

test('no Chinese text stands where English is meant, names of samples and units aside', () => {
  for (const { of, field } of fields) {
    expect(field.label.en, `${of}.${field.name}`).not.toMatch(/[一-鿿]/)
  }
  for (const check of pack.checks) {
    expect(check.message.en.replace(/元|万元/g, ''), check.id).not.toMatch(/[一-鿿]/)
  }
})

test('A has the checks of the specification, and no other with a number below 100', () => {
  const ids = pack.checks.map(({ id }) => id).filter((id) => /^A-X\d{2}$/.test(id))
  expect(ids).toEqual(Array.from({ length: 9 }, (_, at) => `A-X0${at + 1}`))
  const errors = pack.checks.filter(({ form, severity }) => form === 'A' && severity === 'error')
  expect(errors.map(({ id }) => id)).toEqual([
    ...['A-X01', 'A-X02', 'A-X06', 'A-X08'],
    ...['A-X104', 'A-X113', 'A-X114'],
  ])
})

test('relaxations are off by default', () => {
  for (const name of ['X1', 'X2', 'X3', 'X4', 'X5'])
    expect(pack.parameters[name]).toMatchObject({ value: false })
})

test('thresholds, weights and rules are those of the specification', () => {
  const thresholds = pack.indicators.map(({ id, thresholds }) => [id, thresholds.p, thresholds.j])
  expect(thresholds).toEqual([
    ['R1', '4.2', '5.3'],
    ['R2', '1', '1'],
    ['R3', '0.9', '0.9'],
    ['R4', '4.5', '5.8'],
    ['R5', '7.5', '10.2'],
    ['R6', '2000', '2500'],
    ['R7', '2.3', '2.4'],
  ])
  expect(pack.units.weights).toMatchObject({
    '312': { p: '1', j: '1.1' },
    '341': { j: '1', s: '1.2' },
    '345': { p: '1', j: '1.1', s: '1.32' },
  })
  expect(pack.rules).toMatchObject({ min_met: 6, of: 7, floor_ratio: '0.85' })
})

test('all provinces of GB/T 2260', () => {
  expect(pack.codes['PROVINCE']?.entries).toHaveLength(34)
})

test('a number that says nothing else is at least 0; a computed one has no bound', () => {
  expect(find('A.books')?.min).toBe('0')
  expect(find('A.books_per_pupil')?.min).toBeUndefined()
})

test('of a register only what is of no person travels', () => {
  for (const register of pack.registers) {
    const personal = register.columns.filter(({ personal }) => personal).map(({ name }) => name)
    expect(register.travels.filter((name) => personal.includes(name))).toEqual([])
  }
})

test('A and C read S and B, B reads S, S reads none', () => {
  const uses = Object.fromEntries(formUses(pack))
  expect(uses).toMatchObject({ S: [], A: ['S', 'B'], B: ['S'], C: ['S', 'B'] })
})

test('all guarantees, qualities, recognition and veto are there', () => {
  const ids = new Set(pack.measures.map(({ id }) => id.replace(/[ab]$/, '')))
  const numbered = (letter: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${letter}${at + 1}`)
  const all = [...numbered('G', 15), ...numbered('Q', 9), 'REC', ...numbered('VETO', 6)]
  expect(all.filter((id) => !ids.has(id))).toEqual([])
  expect(pack.county?.cv_max).toEqual({ p: '0.5', j: '0.45' })
  expect(pack.scheme2012?.indicators.map(({ id }) => id)).toEqual(numbered('B', 8))
})

test('a profile is local and none is in force', () => {
  expect(pack.in_force).toEqual([])
  expect(pack.profiles.length).toBeGreaterThan(5)
  for (const { key, cite } of pack.profiles) expect(cite.tag, key).toBe('local')
})
