import { expect, test } from 'vitest'
import { exampleSources } from '#shared/testing/built-in-pack.ts'
import { placeOf } from '#shared/testing/spoilt-pack.ts'
import { compilePack } from './compile.ts'
import type { SourceFile } from './source.ts'

const cite = '{ source: S1, tag: verified }'
const word = '{ zh: 字, en: word }'

function withFiles(files: Readonly<Record<string, string>>): readonly SourceFile[] {
  const names = new Set(Object.keys(files))
  return [
    ...exampleSources().filter(({ path }) => !names.has(path)),
    ...Object.entries(files).map(([path, text]) => ({ path, text })),
  ]
}
const example = (path: string): string => {
  const found = exampleSources().find((file) => file.path === path)
  if (found === undefined) throw new Error(path)
  return found.text
}
function replaced(path: string, from: string, to: string): Readonly<Record<string, string>> {
  const text = example(path)
  if (text.split(from).length !== 2) throw new Error(`not once in ${path}: ${from}`)
  return { [path]: text.replace(from, () => to) }
}
const found = (files: readonly SourceFile[]) =>
  compilePack(files).mistakes.map(({ code, details }) => ({ code, ...details }))

const measure = (more: string, id = 'G3') =>
  `- id: ${id}\n  part: guarantee\n  form: A\n  title: ${word}\n  county: all\n  cite: ${cite}\n  ${more.replaceAll('\n', '\n  ')}\n`
const parameter = (text: string) =>
  replaced(
    'pack.yaml',
    'parameters:\n',
    `parameters:\n  words:\n    ${text}\n    label: ${word}\n    cite: ${cite}\n`,
  )

test.each<[string, Readonly<Record<string, string>>, string, string, object]>([
  [
    'a bar without a figure',
    { 'measures/a.yaml': measure('at_least: A.books') },
    'measures/a.yaml',
    'G3',
    { code: 'pack-shape', why: 'not-allowed' },
  ],
  [
    'a figure without a bar',
    { 'measures/a.yaml': measure('value: A.books') },
    'measures/a.yaml',
    'G3',
    { code: 'pack-shape', why: 'not-allowed' },
  ],
  [
    'a pooled figure that is no ratio',
    { 'measures/a.yaml': measure('value: A.books\nat_least: "1"').replace('all', 'pooled') },
    'measures/a.yaml',
    'pooled',
    { code: 'pack-shape', why: 'not-allowed', expected: 'ratio' },
  ],
  [
    'a measure twice',
    { 'measures/a.yaml': measure('holds: S.is_public') + measure('holds: S.is_public') },
    'measures/a.yaml',
    '',
    { code: 'pack-doubled-name', name: 'G3', line: 8 },
  ],
  [
    'a relaxation that is no switch',
    {
      'measures/a.yaml': measure(
        'value: A.books\nat_least: "2"\nrelaxed: [{ by: girls_per_wc, at_least: "1" }]',
      ),
    },
    'measures/a.yaml',
    'girls_per_wc',
    { code: 'pack-shape', expected: 'true | false' },
  ],
  [
    'a truth where a number is asked',
    { 'measures/a.yaml': measure('value: S.is_public\nat_least: "1"') },
    'measures/a.yaml',
    'S.is_public',
    { code: 'pack-type', expected: 'number', found: 'truth' },
  ],
  [
    'a measure that reads the period before',
    { 'measures/a.yaml': measure('value: previous.A.books\nat_least: "1"') },
    'measures/a.yaml',
    'previous.A.books',
    { code: 'pack-unseen', cell: 'previous.A.books' },
  ],
  [
    'an indicator that reads the period before',
    replaced(
      'indicators.yaml',
      'A.teaching_aux_area_m2 - A.indoor_sports_area_m2',
      'A.teaching_aux_area_m2 - previous.A.books',
    ),
    'indicators.yaml',
    'A.teaching_aux_area_m2 - p',
    { code: 'pack-unseen', cell: 'previous.A.books' },
  ],
  [
    'a computed field that counts by a column that stays at the school',
    {
      ...replaced(
        'forms/A.yaml',
        'computed: A.site_area_m2 / B.N_all',
        'computed: A.buildings.count(b, has(b.appraisal_no)) / B.N_all',
      ),
      'registers/A.buildings.yaml': withoutTravelling('appraisal_no'),
    },
    'forms/A.yaml',
    'A.buildings.count(b, has(b.app',
    { code: 'pack-unseen', cell: 'A.buildings.appraisal_no' },
  ],
  [
    'a computed field that reads a person’s',
    replaced(
      'forms/A.yaml',
      'computed: A.site_area_m2 / B.N_all',
      'computed: "has(S.principal_name) ? 1 : 0"',
    ),
    'forms/A.yaml',
    '"has(S.principal_name)',
    { code: 'pack-unseen', cell: 'S.principal_name' },
  ],
  [
    'a text that a parameter cannot be',
    {
      ...parameter('text: each\n    among: [each, sum]'),
      'measures/a.yaml': measure("holds: param.words == 'eech'"),
    },
    'measures/a.yaml',
    'param.words ==',
    { code: 'pack-type' },
  ],
  [
    'a parameter of two kinds',
    parameter('text: each\n    value: 3'),
    'pack.yaml',
    'text: each',
    { code: 'pack-shape', expected: 'value | text' },
  ],
  [
    'a profile of a parameter that is not there',
    {
      'profiles/one.yaml': `key: one\ntitle: ${word}\ncite: ${cite}\nparameters:\n  nowhere: { value: 1, cite: ${cite} }\n`,
    },
    'profiles/one.yaml',
    '{ value: 1',
    { code: 'pack-unknown-name', name: 'param.nowhere' },
  ],
  [
    'a profile that makes a number a switch',
    {
      'profiles/one.yaml': `key: one\ntitle: ${word}\ncite: ${cite}\nparameters:\n  girls_per_wc: { value: true, cite: ${cite} }\n`,
    },
    'profiles/one.yaml',
    '{ value: true',
    { code: 'pack-shape', expected: '4.505' },
  ],
  [
    'a row of the pack with a cell of no column',
    rows('{ key: H-01, cells: { nothing: x } }'),
    'registers/A.buildings.yaml',
    'nothing',
    { code: 'pack-unknown-name', name: 'nothing' },
  ],
  [
    'a row of the pack with a number that is none',
    rows('{ key: H-01, cells: { floors: many } }'),
    'registers/A.buildings.yaml',
    'floors: many',
    { code: 'pack-shape', expected: 'int' },
  ],
  [
    'a row of the pack with a code that its list lacks',
    rows('{ key: H-01, cells: { use: castle } }'),
    'registers/A.buildings.yaml',
    'castle',
    { code: 'pack-unknown-name', name: 'castle' },
  ],
  [
    'two rows of the pack with one key',
    rows('{ key: H-01, cells: {} }\n  - { key: H-01, cells: { } }'),
    'registers/A.buildings.yaml',
    'H-01, cells: { }',
    { code: 'pack-doubled-name', name: 'H-01' },
  ],
  [
    'a figure that asks who the school is',
    replaced(
      'forms/A.yaml',
      'computed: A.site_area_m2 / B.N_all',
      'computed: "school.code == \'1\' ? 1 : 0"',
    ),
    'forms/A.yaml',
    'school.code',
    { code: 'pack-unknown-name', name: 'school.code' },
  ],
  [
    'days between what are no days',
    replaced(
      'forms/A.yaml',
      'computed: A.site_area_m2 / B.N_all',
      'computed: days(A.books, S.snapshot_date)',
    ),
    'forms/A.yaml',
    'A.books, S',
    { code: 'pack-type', expected: 'date', found: 'number' },
  ],
])('%s', (_, files, path, marker, expected) => {
  const sources = withFiles(files)
  const place = { path, ...placeOf(sources, path, marker) }
  const where = 'line' in expected ? {} : { line: place.line }
  expect(found(sources)).toContainEqual(
    expect.objectContaining({ ...where, file: path, ...expected }),
  )
})

function rows(row: string): Readonly<Record<string, string>> {
  const path = 'registers/A.buildings.yaml'
  return { [path]: `${example(path)}rows:\n  - ${row}\n` }
}

function withoutTravelling(column: string): string {
  const text = example('registers/A.buildings.yaml')
  const changed = text
    .replace(new RegExp(`^(travels:[^\\n]*?),? ?${column}`, 'm'), '$1')
    .replace(new RegExp(`^  - ${column}\\n`, 'm'), '')
  if (changed === text) throw new Error(column)
  return changed
}

test('what is well is kept: rows, texts, measures, a profile', () => {
  const { pack, mistakes } = compilePack(
    withFiles({
      ...parameter('text: each\n    among: [each, sum]'),
      ...rows('{ key: H-01, cells: { floors: 3.0, use: dorm } }'),
      'measures/a.yaml': measure(
        "value: A.books\nat_least: \"param.words == 'each' ? 2 : 1\"\nrelaxed: [{ by: X3, at_least: '1' }]",
      ),
      'profiles/one.yaml': `key: one\ntitle: ${word}\ncite: ${cite}\nparameters:\n  words: { text: sum, cite: ${cite} }\n`,
    }),
  )
  expect(mistakes).toEqual([])
  expect(pack?.registers.find(({ key }) => key === 'A.buildings')?.rows).toEqual([
    { key: 'H-01', cells: { floors: '3', use: 'dorm' } },
  ])
  expect(pack?.measures).toHaveLength(1)
  expect(pack?.profiles[0]?.parameters).toMatchObject({ words: { text: 'sum' } })
})
