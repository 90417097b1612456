import { expect, test } from 'vitest'
import { exampleSources } from '#shared/testing/built-in-pack.ts'
import { mistakesOf, placeOf, type Spoiling, spoilt } from '#shared/testing/spoilt-pack.ts'
import { compilePack } from './compile.ts'

const books = 'name: books\n    label: { zh: 图书册数, en: Books }\n    type: int'
const resource = 'A.teaching_aux_area_m2 - A.indoor_sports_area_m2\n  per: 1'
const perPupil = 'computed: A.site_area_m2 / B.N_all'
const holds = 'holds: A.computers_teaching <= A.computers_total'

/** What the compiler finds when one text of the built-in pack is replaced. */
function after(file: string, from: string, to: string) {
  const files = spoilt([{ file, from, to }])
  return { found: mistakesOf(files), at: (marker: string) => placeOf(files, file, marker) }
}

test('the example pack compiles', () => {
  const { pack, mistakes } = compilePack(exampleSources())
  expect(mistakes).toEqual([])
  expect(pack?.forms.map(({ key }) => key)).toEqual(['S', 'A', 'B'])
})

test('YAML that cannot be read', () => {
  const { found, at } = after('forms/A.yaml', perPupil, 'computed: a: b')
  expect(found).toEqual([
    {
      code: 'pack-syntax',
      ...at('a: b'),
      why: 'yaml',
      expected: '',
      found: 'BLOCK_AS_IMPLICIT_KEY',
    },
  ])
})

test('an expression that cannot be read, at its character', () => {
  const { found, at } = after('indicators.yaml', resource, '(A.books + A.computers_total\n  per: 1')
  const { line, column } = at('(A.books')
  expect(found).toEqual([
    {
      ...{ code: 'pack-syntax', file: 'indicators.yaml', line, column: column + 28 },
      ...{ why: 'expression', expected: ')', found: 'end' },
    },
  ])
})

test.each([
  ['unknown-key', 'forms/A.yaml', books, `${books}\n    lable: x`, 'lable: x'],
  ['missing', 'forms/A.yaml', books, books.replace(', en: Books', ''), '{ zh: 图书册数 }'],
  ['not-allowed', 'forms/A.yaml', books, books.replace('int', 'integer'), 'integer'],
  [
    'not-a-map',
    'forms/A.yaml',
    books,
    books.replace('{ zh: 图书册数, en: Books }', '图书'),
    '图书\n',
  ],
  ['not-a-list', 'checks/S.yaml', 'cells: [S.uscc, S.is_public]', 'cells: S.uscc', 'S.uscc\n'],
  ['not-a-text', 'forms/A.yaml', perPupil, 'computed: [x]', '[x]'],
  [
    'not-allowed',
    'checks/A.yaml',
    `severity: error\n  ${holds}`,
    `severity: fatal\n  ${holds}`,
    'fatal',
  ],
  ['not-allowed', 'pack.yaml', 'floor_ratio: 0.85', 'floor_ratio: 85%', '85%'],
  ['not-allowed', 'pack.yaml', 'value: 1.2', 'value: 1.2.3', '1.2.3'],
  ['not-placed', 'forms/A.yaml', 'computers_total, pupils_per', 'pupils_per', 'computers_total\n'],
  ['not-placed', 'pack.yaml', 'forms: [S, A, B]', 'forms: [S, A]', undefined],
])('a wrong shape: %s in %s', (why, file, from, to, marker) => {
  const { found, at } = after(file, from, to)
  const place = marker === undefined ? { file: 'forms/B.yaml', line: 1 } : at(marker)
  expect(found).toMatchObject([{ code: 'pack-shape', ...place, why }])
})

test.each([
  [
    'a field in an expression',
    'forms/A.yaml',
    perPupil,
    'computed: A.site_area / B.N_all',
    'A.site_area /',
    'A.site_area',
  ],
  [
    'a form in an expression',
    'forms/A.yaml',
    perPupil,
    'computed: A.books / X.N_all',
    'X.N_all',
    'X.N_all',
  ],
  ['a parameter', 'indicators.yaml', 'param.X2', 'param.X9', 'param.X9', 'param.X9'],
  [
    'a column of a row',
    'checks/A.yaml',
    'row.floors < 2',
    'row.storeys < 2',
    'row.storeys',
    'A.buildings.storeys',
  ],
  [
    'a column of a macro',
    'checks/A.yaml',
    'b.area_m2 / b.floors',
    'b.area_m2 / b.levels',
    'b.levels',
    'A.buildings.levels',
  ],
  [
    'a register',
    'checks/A.yaml',
    'A.special_rooms.count(r)',
    'A.rooms.count(r)',
    'A.rooms.count',
    'A.rooms',
  ],
  [
    'a field of last year',
    'checks/A.yaml',
    'abs(A.equipment_value_wan - previous.A.equipment_value_wan)',
    'abs(previous.A.value)',
    'previous.A.value',
    'A.value',
  ],
  ['an attribute', 'checks/S.yaml', "'senior'", "'upper'", "code(S.school_type, 'upper')", 'upper'],
  ['a list of codes', 'forms/A.yaml', 'enum(HEATING)', 'enum(HEAT)', 'enum(HEAT)', 'HEAT'],
  [
    'a field in a section',
    'forms/A.yaml',
    'fields: [classrooms_total',
    'fields: [rooms, classrooms_total',
    'rooms, class',
    'A.rooms',
  ],
  [
    'a register in a section',
    'forms/A.yaml',
    '[A.sanitation]',
    '[A.toilets]',
    'A.toilets',
    'A.toilets',
  ],
  [
    'a caption',
    'registers/A.buildings.yaml',
    'caption: name',
    'caption: title',
    'title\n',
    'A.buildings.title',
  ],
  [
    'a travelling column',
    'registers/A.buildings.yaml',
    'stairs, stair_slope',
    'steps, stairs, stair_slope',
    'steps',
    'A.buildings.steps',
  ],
  [
    'a cell of a check',
    'checks/A.yaml',
    'cells: [A.danger_d_area_m2]',
    'cells: [A.danger]',
    'A.danger]',
    'A.danger',
  ],
  ['a source', 'units.yaml', 'source: S5', 'source: S77', 'S77', 'S77'],
  ['a school type', 'units.yaml', "'371': { j", "'377': { j", '{ j: 1 }\nunassessed', '377'],
  ['a stage', 'units.yaml', '  s: B.N_s\n', '', '1.2 }', 's'],
  ['a form', 'pack.yaml', 'forms: [S, A, B]', 'forms: [S, A, B, C]', 'C]', 'C'],
  [
    'a total',
    'forms/A.yaml',
    'period: year\n',
    'period: year\ntotals: [books, nobody]\n',
    'nobody]',
    'A.nobody',
  ],
])('an unknown name: %s', (_, file, from, to, marker, name) => {
  const { found, at } = after(file, from, to)
  expect(found).toContainEqual({ code: 'pack-unknown-name', ...at(marker), name })
})

test.each([
  ['a field', 'forms/A.yaml', 'name: computers_total', 'name: books', 'A.books'],
  ['a code', 'codes/school.yaml', "code: '312'", "code: '311'", '311'],
  ['a check', 'checks/A.yaml', 'id: A-X104', 'id: A-X103', 'A-X103'],
  ['a section', 'forms/A.yaml', 'key: rooms', 'key: sports', 'sports'],
  [
    'a place in a form',
    'forms/A.yaml',
    'books, books_per_pupil]',
    'books, books, books_per_pupil]',
    'A.books',
  ],
  ['an indicator', 'indicators.yaml', 'id: R5', 'id: R4', 'R4'],
  ['a parameter', 'pack.yaml', '  X5:', '  X4:', 'X4'],
])('a doubled name: %s', (_, file, from, to, name) => {
  const { found } = after(file, from, to)
  expect(found).toContainEqual(expect.objectContaining({ code: 'pack-doubled-name', file, name }))
})

test.each([
  [
    'truth where a number is computed',
    'forms/A.yaml',
    perPupil,
    'computed: A.site_area_m2 > 1',
    'A.site_area_m2 > 1',
    'number',
    'truth',
  ],
  [
    'a text added',
    'forms/A.yaml',
    perPupil,
    "computed: A.site_area_m2 + 'x'",
    "'x'",
    'number',
    'text',
  ],
  [
    'a check that is no truth',
    'checks/A.yaml',
    holds,
    'holds: A.computers_total',
    'A.computers_total\n',
    'truth',
    'number',
  ],
  ['a misspelt code', 'checks/S.yaml', "!= '10'", "!= '11'", "'11'", 'code(FOUNDER)', 'text'],
  [
    'a moment that is no date',
    'registers/A.buildings.yaml',
    'moment: S.snapshot_date',
    'moment: S.founded_year',
    'S.founded_year',
    'date',
    'number',
  ],
  [
    'a school type that is no code',
    'units.yaml',
    'type: S.school_type',
    'type: S.school_name',
    'S.school_name',
    'code',
    'text',
  ],
  [
    'a bound of another type',
    'forms/S.yaml',
    "min: '1800'\n    max: period.start_year + 1\n    help: { zh: 学校建立",
    'min: S.snapshot_date\n    max: period.start_year + 1\n    help: { zh: 学校建立',
    'S.snapshot_date',
    'number',
    'date',
  ],
])('a type error: %s', (_, file, from, to, marker, expected, found) => {
  const { found: mistakes, at } = after(file, from, to)
  expect(mistakes).toEqual([{ code: 'pack-type', ...at(marker), expected, found }])
})

test('a circle of cells is named cell by cell', () => {
  const spoilings: Spoiling[] = [
    { file: 'forms/A.yaml', from: perPupil, to: 'computed: A.books_per_pupil * 2' },
    { file: 'forms/A.yaml', from: 'computed: A.books / B.N_all', to: 'computed: A.girls_wc_need' },
    {
      file: 'forms/A.yaml',
      from: 'ceil(B.N_girls / param.girls_per_wc)',
      to: 'A.site_area_per_pupil + 1',
    },
  ]
  const files = spoilt(spoilings)
  expect(mistakesOf(files)).toEqual([
    {
      code: 'pack-circle',
      ...placeOf(files, 'forms/A.yaml', 'A.books_per_pupil * 2'),
      circle: [
        'A.site_area_per_pupil',
        'A.books_per_pupil',
        'A.girls_wc_need',
        'A.site_area_per_pupil',
      ],
    },
  ])
})

test.each([
  [
    'itself',
    'forms/A.yaml',
    perPupil,
    'computed: A.site_area_per_pupil',
    ['A.site_area_per_pupil', 'A.site_area_per_pupil'],
  ],
  [
    'its own visibility',
    'forms/B.yaml',
    'visible: S.has_senior',
    'visible: B.N_s > 0',
    ['B.N_s', 'B.N_s'],
  ],
  [
    'a register and its column',
    'registers/B.enrolment.yaml',
    "computed: \"row.grade <= (B.school_system == '54' ? 5 : 6) ? 'p' : 'j'\"",
    "computed: \"B.N_p > 0 ? 'p' : 'j'\"",
    ['B.N_p', 'B.enrolment.stage', 'B.N_p'],
  ],
])('a circle through %s', (_, file, from, to, circle) => {
  const { found } = after(file, from, to)
  expect(found).toEqual([expect.objectContaining({ code: 'pack-circle', circle })])
})

test('a circle between forms, though no cell rests on itself', () => {
  const { found } = after('checks/S.yaml', 'S.has_senior ==', 'A.books > 0 && S.has_senior ==')
  expect(found).toEqual([
    { code: 'pack-circle', file: 'forms/S.yaml', line: 1, column: 6, circle: ['S', 'A', 'S'] },
  ])
})

test('all mistakes of all files are told at once, by file and line', () => {
  const files = spoilt([
    { file: 'forms/B.yaml', from: 'key: basis', to: 'key: 1basis' },
    { file: 'forms/A.yaml', from: perPupil, to: 'computed: A.nothing / A.nobody' },
    { file: 'checks/S.yaml', from: "!= '10'", to: "!= '11'" },
    { file: 'codes/school.yaml', from: "code: '312'", to: "code: '311'" },
    { file: 'indicators.yaml', from: resource, to: 'A.books +\n  per: 1' },
  ])
  expect(mistakesOf(files).map(({ code }) => code)).toEqual([
    'pack-type',
    'pack-doubled-name',
    'pack-unknown-name',
    'pack-unknown-name',
    'pack-shape',
    'pack-syntax',
    'pack-unknown-name',
  ])
})

test('one broken field is told once, although others name it', () => {
  const { found } = after(
    'forms/A.yaml',
    'name: site_area_m2\n',
    'name: site_area_m2\n    oops: 1\n',
  )
  expect(found).toMatchObject([{ code: 'pack-shape', why: 'unknown-key' }])
})

test('one broken file is told once, although others name what is in it', () => {
  for (const { path } of exampleSources()) {
    const files = exampleSources().map((file) =>
      file.path === path ? { path, text: `${file.text}\n*alias\n` } : file,
    )
    expect(mistakesOf(files).map(({ file }) => file)).toEqual(expect.arrayContaining([path]))
    expect(mistakesOf(files).filter(({ file }) => file !== path)).toEqual([])
  }
})

test('files that are not of a pack, doubled or missing', () => {
  const files = exampleSources().filter(({ path }) => path !== 'units.yaml')
  const [first] = files
  if (first === undefined) throw new Error('no files')
  expect(mistakesOf([...files, first, { path: '../x.yaml', text: '' }])).toMatchObject([
    { code: 'pack-doubled-name', name: first.path },
    { code: 'pack-shape', file: '../x.yaml', why: 'unknown-file' },
    { code: 'pack-shape', file: 'units.yaml', why: 'missing' },
  ])
})

test('a form and a register stand in the file of their name', () => {
  const { found } = after('registers/A.sanitation.yaml', 'key: A.sanitation', 'key: A.toilets')
  expect(found).toContainEqual(
    expect.objectContaining({ why: 'not-allowed', expected: 'A.sanitation' }),
  )
})

test('a column of a person does not travel', () => {
  const { found } = after(
    'registers/A.buildings.yaml',
    "type: text(40)\n    required: 'true'\n    help: { zh: 楼幢",
    'type: text(40)\n    personal: true\n    help: { zh: 楼幢',
  )
  expect(found).toMatchObject([{ code: 'pack-shape', why: 'not-allowed', found: 'name' }])
})

test.each([
  ['expressionDepth', `${'('.repeat(40)}1${')'.repeat(40)}`],
  ['nestedMacro', 'A.buildings.sum(b, A.buildings.count(c))'],
  ['fields.17.computed', `1${' + 1'.repeat(600)}`],
])('an expression beyond the limits: %s', (what, expression) => {
  const { found } = after('forms/A.yaml', perPupil, `computed: ${expression}`)
  expect(found).toMatchObject([{ code: 'pack-limit', file: 'forms/A.yaml', what }])
})
