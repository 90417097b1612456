import type { Answer } from '#shared/answer.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { between, digits, type Noise, oneOf } from './noise.ts'

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕',
]
const given = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国文志海燕春雪松云龙凤琴',
]
const places = ['青石镇', '柳河村', '大坪村', '文昌路', '白水乡', '中心校', '石桥组', '云溪县']
const things = [
  '教学楼',
  '综合楼',
  '学生宿舍',
  '食堂',
  '实验室',
  '图书室',
  '操场',
  '围墙',
  '门卫室',
]
const sentences = [
  '经班主任家访，家长同意下周返校',
  '已与村委会联系，确认随父母外出务工',
  '电话无人接听，改由包保干部上门',
  '学生身体原因在家休养，附医院证明',
  '制定一对一帮扶计划，每周辅导两次',
  '已报乡镇政府，由司法所下达通知书',
  '家庭经济困难，已申请寄宿生生活补助',
  '跟踪一个月，出勤正常',
]

/** A name of two or three characters. */
const name = (next: Noise): string =>
  oneOf(next, surnames) + oneOf(next, given) + (next() < 0.6 ? oneOf(next, given) : '')

const two = (number: number): string => String(number).padStart(2, '0')
const day = (next: Noise, from: number, to: number): string =>
  `${between(next, from, to)}-${two(between(next, 1, 12))}-${two(between(next, 1, 28))}`

/** 18 places with the check digit of GB 11643. */
function idCard(next: Noise): string {
  const body = `5329${two(between(next, 1, 31))}${day(next, 1966, 2001).replaceAll('-', '')}${digits(next, 3)}`
  const sum = [...body].reduce((all, digit, at) => all + Number(digit) * (2 ** (17 - at) % 11), 0)
  return body + '10X98765432'.charAt(sum % 11)
}

/** Small numbers are frequent, as in a school's tables. */
const whole = (next: Noise, most: number): string => String(Math.floor(next() ** 2 * most))

function decimal(next: Noise, most: number, places: number): string {
  const text = (next() ** 2 * most).toFixed(places)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** What a person would type in a field of this kind; every kind of the pack but `ref` and `attach`. */
export function referenceAnswer(next: Noise, field: Field, pack: Pack): Answer {
  const { type } = field
  switch (type.kind) {
    case 'int':
      return whole(next, 40)
    case 'dec':
    case 'wan':
      return decimal(next, 900, Math.min(type.places, 2))
    case 'yuan':
      return decimal(next, 900_000, 2)
    case 'bool':
      return next() < 0.1
    case 'date':
      return day(next, 2025, 2026)
    case 'ym':
      return day(next, 1970, 2003).slice(0, 7)
    case 'year':
      return String(between(next, 1985, 2025))
    case 'enum':
      return code(next, type.codes, pack)
    case 'enums':
      return [code(next, type.codes, pack)]
    case 'name':
      return name(next)
    case 'phone':
      return `1${oneOf(next, ['35', '38', '39', '59', '87', '88'])}${digits(next, 8)}`
    case 'idcard':
      return idCard(next)
    case 'xueji':
      return `G${idCard(next)}`
    case 'school_code':
      return `2153${digits(next, 6)}`
    case 'uscc':
      return `1253${digits(next, 14)}`
    case 'region':
      return `5329${digits(next, 2)}`
    case 'long':
      return `${oneOf(next, places)}，${oneOf(next, sentences)}；${name(next)}${day(next, 2025, 2026)}，${oneOf(next, sentences)}。`
    case 'text':
      return type.max < 30
        ? `${oneOf(next, ['甲', '乙', '丙'])}${between(next, 1, 999)}`
        : `${oneOf(next, places)}${oneOf(next, things)}${between(next, 1, 99)}号`
    default:
      throw new Error(`no reference answer for ${field.name}`)
  }
}

/** The first codes of a list are the frequent ones. */
function code(next: Noise, list: string, pack: Pack): string {
  const entries = pack.codes[list]?.entries ?? []
  const entry = entries[Math.floor(next() ** 4 * entries.length)]
  if (entry === undefined) throw new Error(`no codes ${list}`)
  return entry.code
}
