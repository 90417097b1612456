import { expect, test } from 'vitest'
import { parseCsv } from '#shared/spreadsheet/parse-csv.ts'
import { readSchoolList } from './school-list.ts'

const read = (...lines: readonly string[]) => readSchoolList(parseCsv(lines.join('\n'), 'a.csv'))

test('columns are found by their names, in any order and below a title', () => {
  expect(
    read(
      '云溪县2026年学校名录',
      '序号,学校名称,所属乡镇,学校标识码',
      '1,青石镇中心小学,青石镇,2199000001',
      '2,小岭教学点,,２１９９０００００３',
    ),
  ).toEqual({
    schools: [
      { school: '2199000001', name: '青石镇中心小学', township: '青石镇' },
      { school: '2199000003', name: '小岭教学点' },
    ],
    problems: [],
  })
})

test('a line that cannot be read is left out and told by its number', () => {
  expect(
    read(
      '学校标识码,学校名称,乡镇',
      '219900001,少一位,青石镇',
      '2199000001,,青石镇',
      '2199000002,白云九年制,白云乡',
      '2199000002,白云九年制学校,白云乡',
      '2199000004,田坪村小,‮乡',
    ),
  ).toEqual({
    schools: [{ school: '2199000002', name: '白云九年制', township: '白云乡' }],
    problems: [
      { line: 2, why: 'code' },
      { line: 3, why: 'name' },
      { line: 5, why: 'twice' },
      { line: 6, why: 'township' },
    ],
  })
})

test('a table that is no list of schools is not read as one', () => {
  expect(read('姓名,性别', '李梅,女')).toBeNull()
})
