import { expect, test } from 'vitest'
import { FormKey } from '#shared/ids.ts'
import { decimal, toDecimal } from '#shared/number/rational.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import {
  addRow,
  confirmRegister,
  emptySituation,
  rowId,
  schoolYear,
  set,
  setCell,
} from '#shared/testing/edits.ts'
import { createEngine } from './engine.ts'
import { formUses } from './uses.ts'

const engine = createEngine(builtInPack())

interface School {
  readonly type: string
  /** Pupils by grade. */
  readonly pupils: Readonly<Record<number, number>>
  readonly teaching: string
  readonly indoor: string
  readonly ground: string
  readonly equipment: string
  readonly rooms: string
}

function sessionOf(school: School) {
  const session = engine.open(emptySituation, schoolYear)
  const edits = [
    set('S.school_type', school.type),
    set('S.has_senior', false),
    set('S.is_dense_centre', false),
    set('S.snapshot_date', '2026-09-01'),
    set('B.school_system', '63'),
    ...Object.entries(school.pupils).flatMap(([grade, pupils]) => [
      addRow('B.enrolment', Number(grade)),
      setCell('B.enrolment', Number(grade), 'grade', grade),
      setCell('B.enrolment', Number(grade), 'enrolled', `${pupils}`),
    ]),
    confirmRegister('B.enrolment'),
    set('A.teaching_aux_area_m2', school.teaching),
    set('A.indoor_sports_area_m2', school.indoor),
    set('A.sports_ground_area_m2', school.ground),
    set('A.equipment_value_wan', school.equipment),
    set('A.multimedia_rooms', school.rooms),
    set('A.single_stage_campus', false),
  ]
  for (const edit of edits) session.apply(edit)
  return session
}

// Domain §9.3–§9.6, by the pack that ships. E3 and E4 have no indoor hall.
const schools = {
  E1: {
    type: '211',
    pupils: { 1: 110, 2: 115, 3: 121, 4: 125, 5: 91, 6: 80 },
    ...{ teaching: '3310', indoor: '180', ground: '4720', equipment: '131.20', rooms: '17' },
  },
  E2: {
    type: '312',
    pupils: { 1: 186, 2: 186, 7: 134, 8: 134 },
    ...{ teaching: '3620', indoor: '320', ground: '5640', equipment: '152.00', rooms: '17' },
  },
  E3: {
    type: '218',
    pupils: { 1: 20, 2: 26 },
    ...{ teaching: '200', indoor: '0', ground: '300', equipment: '5', rooms: '1' },
  },
  E4: {
    type: '211',
    pupils: { 1: 78 },
    ...{ teaching: '412', indoor: '0', ground: '690', equipment: '17.50', rooms: '3' },
  },
  E5: {
    type: '311',
    pupils: { 7: 240, 8: 235, 9: 235 },
    ...{ teaching: '4440', indoor: '180', ground: '7420', equipment: '188.00', rooms: '18' },
  },
} satisfies Record<string, School>

const facilities = FormKey.parse('A')

test.each<[keyof typeof schools, readonly (readonly string[])[]]>([
  ['E1', [['p', '4.875389', '7.632399', '2043.613707', '2.647975']]],
  [
    'E2',
    [
      ['p', '4.94901', '8.938212', '2279.544091', '2.54949'],
      ['j', '5.443911', '9.832034', '2507.4985', '2.804439'],
    ],
  ],
  ['E3', [['p']]],
  ['E4', [['p', '5.282051', '8.846154', '2243.589744', '3.846154']]],
  ['E5', [['j', '6', '10.704225', '2647.887324', '2.535211']]],
])('%s comes out as domain §9 has it', (name, expected) => {
  const units = sessionOf(schools[name]).units(facilities)
  expect(
    units.map(({ stage, indicators }) => [
      stage,
      ...indicators.map(({ figure }) =>
        figure.state === 'value' ? toDecimal(decimal(figure.value), 6) : figure.state,
      ),
    ]),
  ).toEqual(expected)
})

test('E2 lacks 215.85 ㎡ and 223.05 ㎡ for its juniors and nothing else', () => {
  const needs = sessionOf(schools.E2)
    .units(facilities)
    .map(({ indicators }) =>
      indicators.map(({ need, standing }) => [standing, toDecimal(decimal(need ?? '-1'), 2)]),
    )
  expect(needs).toEqual([
    Array.from({ length: 4 }, () => ['met', '0']),
    [
      ['floor_ok', '215.85'],
      ['floor_ok', '223.05'],
      ['met', '0'],
      ['met', '0'],
    ],
  ])
})

test('a teaching point below 50 pupils is exempt, one of 50 is not', () => {
  const point = schools.E3
  expect(sessionOf(point).units()).toMatchObject([{ verdict: 'exempt', indicators: [] }])
  const larger = { ...point, pupils: { 1: 24, 2: 26 } }
  expect(sessionOf(larger).units()[0]?.indicators).toHaveLength(7)
})

test('facilities rest on the profile and the enrolment', () => {
  const uses = Object.fromEntries(formUses(engine.pack))
  expect(uses).toMatchObject({ S: [], B: ['S'], A: ['S', 'B'] })
})

test('what stands on a campus of one stage belongs to it, and only the rest is split (domain §2.5)', () => {
  const session = sessionOf(schools.E2)
  session.apply(set('A.single_stage_campus', true))
  const given = { teaching_aux_m2: '1000', indoor_sports_m2: '0', sports_ground_m2: '0' }
  for (const stage of ['p', 'j']) {
    for (const [name, value] of Object.entries({
      ...given,
      ...{ equipment_wan: '0', multimedia_rooms: '6' },
      ...(stage === 'j' ? { teaching_aux_m2: '0', multimedia_rooms: '0' } : {}),
    }))
      session.apply(set(`A.campus_${stage}_${name}`, value))
  }
  const found = session
    .units()
    .map(({ indicators }) =>
      indicators
        .filter(({ id }) => id === 'R4' || id === 'R7')
        .map(({ figure, need }) => [
          figure.state === 'value' ? toDecimal(decimal(figure.value), 6) : figure.state,
          need,
        ]),
    )
  // By hand: 1000 ÷ 372 + 2300 ÷ 666.8 and 1.1 × 2300 ÷ 666.8; (6 ÷ 372 + 11 ÷ 666.8) × 100 and so on.
  expect(found).toEqual([
    [
      ['6.137482', '0'],
      ['3.262573', '0'],
    ],
    [
      ['3.794241', '1215.854545454545'],
      ['1.814637', '4'],
    ],
  ])
})

test('a contact that another one corrects is counted no more', () => {
  const session = engine.open(emptySituation, schoolYear)
  const visit = (row: number) => [
    addRow('D.contacts', row),
    setCell('D.contacts', row, 'case_no', rowId(1)),
    setCell('D.contacts', row, 'method', 'visit'),
  ]
  const edits = [
    set('S.snapshot_date', '2026-09-01'),
    addRow('D.cases', 1),
    ...visit(2),
    ...visit(3),
    confirmRegister('D.contacts'),
  ]
  for (const edit of edits) session.apply(edit)
  const counts = () =>
    ['contact_count', 'visit_count'].map(
      (name) => session.cell(`D.cases/${rowId(1)}/${name}`).computed,
    )
  const value = (text: string) => ({ state: 'value', value: text })
  expect(counts()).toEqual([value('2'), value('2')])
  for (const edit of [...visit(4), setCell('D.contacts', 4, 'corrects', rowId(3))])
    session.apply(edit)
  expect(counts()).toEqual([value('2'), value('2')])
})
