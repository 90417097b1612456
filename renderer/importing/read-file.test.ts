import { expect, test } from 'vitest'
import { FormKey, RegisterKey } from '#shared/ids.ts'
import { parseCsv } from '#shared/spreadsheet/parse-csv.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { faultOf } from '#shared/testing/faults.ts'
import {
  bestReading,
  chosenTwice,
  columnsOf,
  headingsToRemember,
  readingsOf,
  withField,
  withHeadings,
} from './read-file.ts'

const pack = builtInPack()
const known = (target: Parameters<typeof columnsOf>[1]) => ({
  target,
  columns: columnsOf(pack, target, 'clerk'),
  remembered: {},
})
const teachers = known({ kind: 'register', register: RegisterKey.parse('C.teachers') })
const sheet = (text: string) => parseCsv(text, 'a.csv')

test('the sheet of which most is known is taken first', () => {
  const sheets = [sheet('说明\n'), sheet('姓名,性别,学历\n'), sheet('姓名,性别\n')]
  expect(bestReading(readingsOf(sheets, teachers))).toBe(1)
})

test('what a person says of a column counts, and is remembered only where it differs', () => {
  const [reading] = readingsOf([sheet('姓名,备忘,性别\n陈,x,女\n')], teachers)
  if (reading === undefined) throw new Error('nothing was read')
  expect(headingsToRemember(reading, teachers.columns)).toEqual({})
  const changed = withField(withField(reading, 1, 'degree'), 2, undefined)
  expect(headingsToRemember(changed, teachers.columns)).toEqual({ 备忘: 'degree', 性别: '' })
  expect([...chosenTwice(withField(reading, 1, 'name').mapping)]).toEqual(['name'])
  expect(withHeadings(reading, 1, teachers).mapping).toMatchObject({ headings: 1, first: 2 })
})

test('a file that names no field of a form is refused', async () => {
  const form = known({ kind: 'form', form: FormKey.parse('C') })
  expect(await faultOf(() => readingsOf([sheet('甲,1\n')], form))).toEqual({
    code: 'sheet-foreign',
    details: {},
  })
})
