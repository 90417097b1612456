import { expect, test } from 'vitest'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { speechOf } from './speech.ts'

const { say } = speechOf(builtInPack(), 'zh')
const english = speechOf(builtInPack(), 'en')

test.each([
  ['A.books >= 10', {}, 'A表「图书册数」 ≥ 10'],
  ['A.books >= 10', { form: 'A' }, '「图书册数」 ≥ 10'],
  ['(A.books + 1) * 2', { form: 'A' }, '（「图书册数」 + 1） × 2'],
  ['A.books - (1 - 2)', { form: 'A' }, '「图书册数」 − （1 − 2）'],
  ['previous.A.books', { form: 'A' }, '上期「图书册数」'],
  ['S.is_attached', { form: 'S' }, '「是否附设或隶属中心校」为“是”'],
  [
    '!S.is_attached && has(S.uscc)',
    { form: 'S' },
    '「是否附设或隶属中心校」为“否”，且「统一社会信用代码」已填',
  ],
  ["S.school_type == '211'", { form: 'S' }, '「办学类型」 等于 “小学”'],
  [
    "S.school_type in ['211', '312']",
    { form: 'S' },
    '「办学类型」 为 “小学”、“九年一贯制学校” 之一',
  ],
  ['S.school_code.substring(2, 4)', { form: 'S' }, '「学校标识码」 第 3 至 4 位'],
  [
    'A.buildings.sum(b, b.area_m2, b.floors > 1)',
    { form: 'A' },
    '《校舍楼幢》中满足〔「层数」 ＞ 1〕的各行「建筑面积」之和',
  ],
  ['A.buildings.count(b)', { form: 'A' }, '《校舍楼幢》的行数'],
  ['row.floors', { form: 'A', row: 'A.buildings' }, '本行「层数」'],
  ['param.girls_per_wc', {}, '〈每个女大便器的女生数：13〉'],
  ['ceil(1 / 3)', {}, '向上取整（1 ÷ 3）'],
  ['date(period.start_year, 9, 1)', {}, '学年开始的年份年9月1日'],
  ["code(S.school_type, 'senior') == 'yes'", { form: 'S' }, '「办学类型」带有标记“senior”'],
])('%s', (text, at, said) => {
  expect(say(text, at)).toBe(said)
})

test('every sign of a choice is said, codes by what their list calls them', () => {
  const at = { form: 'A', codes: 'SCHOOL_TYPE' }
  expect(say("A.books > 1 ? '211' : '312'", at)).toBe(
    '若「图书册数」 ＞ 1，则为 “小学”；否则为 “九年一贯制学校”',
  )
})

test('a clerk who reads English is told the same', () => {
  const at = { form: 'A' }
  expect(english.say("S.school_type == '211' ? A.books / 2 : 0", at)).toBe(
    'if ‘School type’ of form S is “Primary school”, then ‘Books’ ÷ 2; otherwise 0',
  )
  expect(english.say('A.buildings.count(b, b.floors > 1)', at)).toBe(
    'the number of rows of 《Buildings》 where [‘Floors’ ＞ 1]',
  )
})

test('no rule of the built-in pack is left with a sign of the language in it', () => {
  const pack = builtInPack()
  const texts = pack.forms.flatMap(({ key, fields }) =>
    fields.flatMap(({ computed }) => (computed === undefined ? [] : [[key, computed] as const])),
  )
  for (const language of ['zh', 'en'] as const) {
    const speech = speechOf(pack, language)
    for (const [form, text] of texts) {
      expect(speech.say(text, { form }), text).not.toMatch(/&&|\|\||[?]|==|param\./)
    }
  }
})
