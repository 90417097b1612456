import { expect, test } from 'vitest'
import { mistakesOf, type Spoiling, spoilt } from '#shared/testing/spoilt-pack.ts'
import { compilePack } from './compile.ts'

const file = 'registers/A.buildings.yaml'
const column = '  - name: keeper\n    label: { zh: 看管人, en: Keeper }\n    type: text(20)\n'
const guarded = (
  more: string,
  role = 'role: special_ed',
  personal = 'personal: true',
): Spoiling => ({
  file,
  from: 'columns:\n',
  to: `columns:\n${column}    ${role}\n    ${personal}\n${more}`,
})

test('a field that only one role sees is read by fields of the same role', () => {
  const more = "    required: 'true'\n"
  const other = column.replace('keeper', 'grade')
  const reader = `${other}    role: special_ed\n    personal: true\n    required: has(row.keeper)\n`
  expect(compilePack(spoilt([guarded(more + reader)])).mistakes).toEqual([])
})

test.each<[string, readonly Spoiling[]]>([
  ['it is not of a person', [guarded('', 'role: special_ed', "required: 'true'")]],
  ['it begins with a value', [guarded('    initial: "\'x\'"\n')]],
  [
    'a field that others see reads it',
    [guarded(`${column.replace('keeper', 'grade')}    visible: has(row.keeper)\n`)],
  ],
  ['it names a row', [guarded(''), { file, from: 'caption: name', to: 'caption: keeper' }]],
  [
    'it tells doubles',
    [guarded(''), { file, from: 'unique: [building_no]', to: 'unique: [keeper]' }],
  ],
  [
    'a check leads to it',
    [
      guarded(''),
      {
        file: 'checks/A.yaml',
        from: 'cells: [A.indoor_sports_area_m2, A.teaching_aux_area_m2, A.building_area_m2]',
        to: 'cells: [A.buildings.keeper]',
      },
    ],
  ],
])('what only one role sees must not show through: %s', (_, spoilings) => {
  expect(mistakesOf(spoilt(spoilings))).toContainEqual(
    expect.objectContaining({ code: 'pack-guarded', cell: 'A.buildings.keeper' }),
  )
})
