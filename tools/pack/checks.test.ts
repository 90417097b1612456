import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Answer } from '#shared/answer.ts'
import { Edit } from '#shared/engine/edit.ts'
import { createEngine } from '#shared/engine/engine.ts'
import type { Situation } from '#shared/engine/situation.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { readSample } from '#tools/sample.ts'

const folder = join(import.meta.dirname, '..', '..', 'packs', 'cn.balanced.2017', 'samples')
const engine = createEngine(builtInPack())
const nothing: Situation = { forms: {}, registers: {}, complete: [], confirmed: {}, reasons: [] }

/** E1 or E2 with some cells changed: `A.books` a field, `A.buildings/1/area_m2` a cell of a row. */
function violated(
  changes: Readonly<Record<string, Answer>>,
  { name = 'E1', previous }: { name?: string; previous?: Situation['previous'] } = {},
): readonly string[] {
  const sample = readSample(readFileSync(join(folder, `${name}.yaml`), 'utf8'))
  const session = engine.open(previous === undefined ? nothing : { ...nothing, previous }, {
    period: sample.period,
    kind: 'test',
  })
  for (const edit of sample.edits) session.apply(edit)
  for (const [cell, value] of Object.entries(changes)) {
    session.apply(editOf(cell, value, session.situation()))
  }
  return session.violations().map(({ check }) => check)
}

function editOf(cell: string, value: Answer, situation: Situation): Edit {
  const [place = '', at, column] = cell.split('/')
  if (at === undefined) {
    const [form, field] = place.split('.')
    return Edit.parse({ op: 'set', form, field, value })
  }
  const rows = Object.entries(situation.registers).find(([key]) => key === place)?.[1]
  const row = rows?.[Number(at) - 1]?.id
  return Edit.parse({ op: 'set-cell', register: place, row, column, value })
}

/** A form as it was in the period before. */
const lastYear = (A: Readonly<Record<string, Answer>>): Situation['previous'] => {
  const sample = readSample(readFileSync(join(folder, 'E1.yaml'), 'utf8'))
  const cells = sample.edits.flatMap((edit) =>
    edit.op === 'set' && edit.form === 'A' && edit.value !== undefined
      ? [[edit.field, edit.value] as const]
      : [],
  )
  const key = engine.pack.forms.map((form) => form.key).find((form) => form === 'A')
  return key === undefined ? {} : { [key]: { ...Object.fromEntries(cells), ...A } }
}

// E1 passes every check (tools/sample.test.ts); here each one has a pass at its edge and a failure.
test.each([
  ['A-X01', { 'A.indoor_sports_area_m2': '3310' }, { 'A.indoor_sports_area_m2': '3310.01' }],
  ['A-X01', { 'A.building_area_m2': '3310' }, { 'A.building_area_m2': '3309.99' }],
  ['A-X02', { 'A.sports_ground_area_m2': '12480' }, { 'A.sports_ground_area_m2': '12480.01' }],
  // Footprints: 745 + 416 2/3 + 310 + 480 + 120 = 2071 2/3.
  ['A-X03', { 'A.site_area_m2': '2071.67' }, { 'A.site_area_m2': '2071.66' }],
  // Primary: 0.5 × 4.5 × 642 = 1444.5 and 3 × 4.5 × 642 = 8667, each with 180 of indoor sports.
  ['A-X04', { 'A.teaching_aux_area_m2': '1624.5' }, { 'A.teaching_aux_area_m2': '1624.49' }],
  ['A-X04', { 'A.teaching_aux_area_m2': '8847' }, { 'A.teaching_aux_area_m2': '8847.01' }],
  // 50,000 × 642 / 10,000 = 3,210.
  ['A-X05', { 'A.equipment_value_wan': '3210' }, { 'A.equipment_value_wan': '3210.0001' }],
  // 18 ordinary and 7 special rooms.
  ['A-X06', { 'A.multimedia_rooms': '25' }, { 'A.multimedia_rooms': '26' }],
  ['A-X07', { 'A.special_rooms/7/area_m2': '20' }, { 'A.special_rooms/7/area_m2': '19.99' }],
  ['A-X07', { 'A.special_rooms/6/area_m2': '400' }, { 'A.special_rooms/6/area_m2': '400.01' }],
  // The other six rooms have 466.
  ['A-X08', { 'A.special_rooms/6/area_m2': '2844' }, { 'A.special_rooms/6/area_m2': '2844.01' }],
  ['A-X101', { 'A.sports_ground_area_m2': '9983.99' }, { 'A.sports_ground_area_m2': '9984' }],
  ['A-X103', { 'A.building_area_m2': '5500' }, { 'A.building_area_m2': '5505.06' }],
  ['A-X104', { 'A.computers_teaching': '88' }, { 'A.computers_teaching': '89' }],
  ['A-X105', { 'A.danger_d_area_m2': '0' }, { 'A.danger_d_area_m2': '0.01' }],
  ['A-X106', { 'A.buildings/4/floors': '1' }, { 'A.buildings/4/floors': '2' }],
  ['B-X02', { 'B.enrolment/1/girls': '110' }, { 'B.enrolment/1/girls': '111' }],
  ['B-X03a', { 'B.enrolment/1/boarders': '110' }, { 'B.enrolment/1/boarders': '111' }],
  ['B-X03b', { 'S.is_boarding': true }, { 'S.is_boarding': false }],
  ['B-X04', { 'B.enrolment/1/left_behind': '110' }, { 'B.enrolment/1/left_behind': '111' }],
  ['B-X04', { 'B.enrolment/1/migrant_other': '110' }, { 'B.enrolment/1/migrant_other': '111' }],
  ['B-X07', { 'B.enrolment/6/new_intake': '80' }, { 'B.enrolment/6/new_intake': '81' }],
  ['B-X101', {}, { 'B.enrolment/1/new_from_preschool0': '1' }],
  ['B-X102', { 'B.enrolment/1/in_zone_new': '108' }, { 'B.enrolment/1/in_zone_new': '109' }],
  ['B-X103', { 'B.enrolment/2/minority': '115' }, { 'B.enrolment/2/minority': '116' }],
  ['B-X104', { 'B.enrolment/6/grade': '6' }, { 'B.enrolment/6/grade': '7' }],
  ['S-X01', { 'S.founder_type': '9' }, { 'S.founder_type': '10' }],
  ['S-X02', {}, { 'S.school_code': '2111000001' }],
  ['S-X03', {}, { 'S.stat_region_code': '990102101001' }],
  ['S-X04', { 'S.main_build_year': '1958' }, { 'S.main_build_year': '1957' }],
  ['S-X05', { 'S.has_senior': false }, { 'S.has_senior': true }],
  ['S-X06', {}, { 'S.uscc': '52990101MB0C123418' }],
])('%s passes with %o and fails with %o', (check, pass, fail) => {
  expect(violated(pass)).not.toContain(check)
  expect(violated(fail)).toContain(check)
})

test('A-X04 asks each stage of a split school by its own standard', () => {
  const area = (value: string) =>
    violated({ 'A.teaching_aux_area_m2': value, 'A.building_area_m2': '99999' }, { name: 'E2' })
  // D = 666.8. Junior: 0.5 × 5.8 × D / 1.1 = 1757.927 comes before primary 0.5 × 4.5 × D = 1500.3.
  expect(area('2077.92')).toContain('A-X04')
  expect(area('2077.93')).not.toContain('A-X04')
  // Primary: 3 × 4.5 × D = 9001.8 comes before junior 3 × 5.8 × D / 1.1 = 10547.56.
  expect(area('9321.8')).not.toContain('A-X04')
  expect(area('9321.81')).toContain('A-X04')
})

test('A-X04 asks a junior school by the junior standard', () => {
  const junior = { 'S.school_type': '311' }
  const grades = Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((at) => [`B.enrolment/${at}/grade`, `${(at % 3) + 7}`]),
  )
  // 0.5 × 5.8 × 642 = 1861.8, and 180 of indoor sports.
  expect(violated({ ...junior, ...grades, 'A.teaching_aux_area_m2': '2041.79' })).toContain('A-X04')
  expect(violated({ ...junior, ...grades, 'A.teaching_aux_area_m2': '2041.8' })).not.toContain(
    'A-X04',
  )
})

test('A-X05 asks the junior stage, which has more for each pupil', () => {
  // 50,000 × 666.8 / 1.1 / 10,000 = 3,030.9090…
  const value = (wan: string) => violated({ 'A.equipment_value_wan': wan }, { name: 'E2' })
  expect(value('3030.909')).not.toContain('A-X05')
  expect(value('3030.9091')).toContain('A-X05')
})

test('A-X09 warns of a form that was copied, until a number differs or a section is confirmed', () => {
  expect(violated({}, { previous: lastYear({}) })).toContain('A-X09')
  expect(violated({}, { previous: lastYear({ books: '16000' }) })).not.toContain('A-X09')
  expect(violated({})).not.toContain('A-X09')
  const sample = readSample(readFileSync(join(folder, 'E1.yaml'), 'utf8'))
  const previous = lastYear({})
  if (previous === undefined) throw new Error('no form A')
  const session = engine.open({ ...nothing, previous }, { period: sample.period, kind: 'test' })
  for (const edit of sample.edits) session.apply(edit)
  const confirm = { op: 'confirm-section', form: 'A', section: 'land', confirmed: true }
  session.apply(Edit.parse(confirm))
  expect(session.violations().map(({ check }) => check)).not.toContain('A-X09')
})

test('A-X102 warns when the equipment differs by more than half from last year', () => {
  const value = (wan: string) =>
    violated(
      { 'A.equipment_value_wan': wan },
      { previous: lastYear({ equipment_value_wan: '100' }) },
    )
  expect(value('150')).not.toContain('A-X102')
  expect(value('50')).not.toContain('A-X102')
  expect(value('150.0001')).toContain('A-X102')
  expect(value('49.9999')).toContain('A-X102')
})

test('X2: rented and converted areas count only where both the county and the place allow it', () => {
  const sample = readSample(readFileSync(join(folder, 'E1.yaml'), 'utf8'))
  const extra = { 'A.rented_sports_area_m2': '1000', 'A.converted_sports_area_m2': '284' }
  const pack = builtInPack()
  const X2 = pack.parameters['X2']
  if (X2 === undefined) throw new Error('no X2')
  const withX2 = { ...pack, parameters: { ...pack.parameters, X2: { ...X2, value: true } } }
  const value = (isOn: boolean, isDense: boolean) => {
    const session = createEngine(isOn ? withX2 : pack).open(nothing, {
      period: sample.period,
      kind: 'test',
    })
    for (const edit of sample.edits) session.apply(edit)
    for (const [cell, answer] of Object.entries({ 'S.is_dense_centre': isDense, ...extra })) {
      session.apply(editOf(cell, answer, session.situation()))
    }
    const found = session.units()[0]?.indicators.find(({ id }) => id === 'R5')?.figure
    return found?.state === 'value' ? found.value : found?.state
  }
  // 4,900 / 642 without, 6,184 / 642 with them.
  expect(value(false, true)).toBe('7.632398753894')
  expect(value(true, false)).toBe('7.632398753894')
  expect(value(true, true)).toBe('9.632398753894')
})

test('the school system decides the stage of grade 6', () => {
  const sample = readSample(readFileSync(join(folder, 'E2.yaml'), 'utf8'))
  const pupils = (system: string) => {
    const session = engine.open(nothing, { period: sample.period, kind: 'test' })
    for (const edit of sample.edits) session.apply(edit)
    session.apply(editOf('B.school_system', system, session.situation()))
    return session.units().map(({ pupils: of }) => (of.state === 'value' ? of.value : of.state))
  }
  expect(pupils('63')).toEqual(['372', '268'])
  expect(pupils('54')).toEqual(['310', '330'])
  expect(pupils('9')).toEqual(['372', '268'])
})

test.each([
  ['312', '0', '666.8'],
  ['341', '100', '388'],
  ['345', '100', '798.8'],
  ['211', '0', '640'],
])(
  'weighted pupils of type %s with %s senior pupils are %s, by the weights of units.yaml',
  (type, seniors, expected) => {
    const sample = readSample(readFileSync(join(folder, 'E2.yaml'), 'utf8'))
    const session = engine.open(nothing, { period: sample.period, kind: 'test' })
    for (const edit of sample.edits) session.apply(edit)
    const changes = { 'S.school_type': type, 'S.has_senior': seniors !== '0', 'B.N_s': seniors }
    for (const [cell, value] of Object.entries(changes)) {
      session.apply(editOf(cell, value, session.situation()))
    }
    expect(session.cell('B.pupils_weighted').computed).toEqual({ state: 'value', value: expected })
    const { p = '0', j = '0', s = '0' } = engine.pack.units.weights[type] ?? {}
    // A primary school with junior grades is a mistake of its own, and they still weigh 1.
    const junior = type === '211' ? 1 : Number(j)
    expect(372 * Number(p) + 268 * junior + Number(seniors) * Number(s)).toBeCloseTo(
      Number(expected),
    )
  },
)

test('a teaching point below 50 pupils is not assessed', () => {
  const sample = readSample(readFileSync(join(folder, 'E1.yaml'), 'utf8'))
  const verdicts = (enrolled: string) => {
    const session = engine.open(nothing, { period: sample.period, kind: 'test' })
    for (const edit of sample.edits) session.apply(edit)
    const changes = { 'S.school_type': '218', 'B.enrolment/1/enrolled': enrolled }
    const others = [2, 3, 4, 5, 6].map((at) => [`B.enrolment/${at}/enrolled`, '0'] as const)
    for (const [cell, value] of [...Object.entries(changes), ...others]) {
      session.apply(editOf(cell, value, session.situation()))
    }
    return session.units().map(({ verdict }) => verdict)
  }
  expect(verdicts('49')).toEqual(['exempt'])
  expect(verdicts('50')).toEqual(['incomplete'])
})

test('a test region is an error in a real workspace', () => {
  const sample = readSample(readFileSync(join(folder, 'E1.yaml'), 'utf8'))
  const session = engine.open(nothing, { period: sample.period, kind: 'real' })
  for (const edit of sample.edits) session.apply(edit)
  const errors = session.violations().filter(({ severity }) => severity === 'error')
  expect(errors.length).toBeGreaterThan(0)
})
