import { expect, test } from 'vitest'
import { choicesOf } from '#shared/entry/choices.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { importedCell, shownFigure } from './imported-cell.ts'
import { nature } from './sheet.ts'

const pack = builtInPack()

function read(column: string, text: string, kind: string = nature.text): unknown {
  const [register = '', name] = column.split('/')
  const field = pack.registers
    .find(({ key }) => key === register)
    ?.columns.find((one) => one.name === name)
  if (field === undefined) throw new Error(`no column ${column}`)
  const choices = choicesOf(field, { pack, language: 'zh', rows: () => [] })
  const cell = importedCell({ field, choices }, text, kind)
  return cell.kind === 'refused' ? cell.why : cell.read.answer
}

test.each<[string, string, string, unknown]>([
  ['C.teachers/name', '𠮷田·艾力', 't', '𠮷田·艾力'],
  ['C.teachers/id_card', '110101199003070024', 't', '110101199003070024'],
  ['C.teachers/id_card', "'110101199003070024", 't', '110101199003070024'],
  ['C.teachers/cert_no', '\t20153300112345678', 't', '20153300112345678'],
  ['C.teachers/id_card', '1.10101199003077E+17', 'n', 'ruined'],
  ['C.teachers/id_card', '110101199003077000', 'n', 'ruined'],
  ['C.teachers/id_card', '1.10101E+17', 't', 'ruined'],
  ['C.teachers/id_card', '110***********0024', 't', 'masked'],
  ['C.teachers/name', '张＊', 't', 'masked'],
  ['C.teachers/degree', '本科', 't', 'bachelor'],
  ['C.teachers/degree', '#', 'e', 'error'],
  ['C.teachers/birth_ym', '1985-03-12', 'd', '1985-03'],
  ['C.teachers/birth_ym', '1990/12/01 08:30:00', 't', '1990-12'],
  ['C.teachers/joined_on', '1990-12-1 08:30', 't', '1990-12-01'],
  ['C.teachers/birth_ym', '1985.3', 'n', '1985-03'],
  ['C.teachers/birth_ym', '1985.1', 'n', 'ambiguous'],
  ['C.teachers/birth_ym', '1985.1', 't', '1985-01'],
  ['C.teachers/birth_ym', '1985.10', 't', '1985-10'],
  ['C.teachers/joined_on', '2015-09-01', 'd', '2015-09-01'],
  ['A.buildings/built_year', '2008-01-01', 'd', '2008'],
  ['A.buildings/area_m2', '4.0999999999999996', 'n', '4.1'],
  ['A.buildings/area_m2', '约300', 't', '约300'],
  ['A.buildings/name', 'x'.repeat(4_001), 't', 'too-long'],
  ['A.buildings/name', '综合楼*', 't', '综合楼*'],
  ['D.children/guardian_phone', '13800000000', 'n', '13800000000'],
  ['D.children/guardian_phone', '138****0000', 't', 'masked'],
  ['C.teachers/is_rotating', '√', 't', true],
  ['C.teachers/name', ' ', 't', undefined],
])('%s: %j (%s) is %j', (column, text, kind, expected) => {
  expect(read(column, text, kind)).toEqual(expected)
})

test.each([
  ['0.30000000000000004', '0.3'],
  ['45536', '45536'],
  ['1E-7', '0.0000001'],
  ['-12.5', '-12.5'],
  ['1.10101199003077E+17', '1.10101199003077E+17'],
])('the figure %s is shown as %s', (raw, shown) => {
  expect(shownFigure(raw)).toBe(shown)
})
