import { unreachable } from '#shared/fault.ts'
import type { Field, FieldType } from '#shared/pack/field.ts'
import type { Text } from '#shared/pack/text.ts'
import { wholeDigits } from './parse-answer.ts'

const spoken = (field: Field, zh: string, en: string): Text => ({
  zh: `${field.label.zh}${zh}`,
  en: `${field.label.en}${en}`,
})

export const requiredMessage = (field: Field): Text => spoken(field, '未填', ' is not filled in')

export const codeMessage = (field: Field, code: string): Text =>
  spoken(field, `的代码“${code}”不在代码表中`, `: the list has no code “${code}”`)

export const doubledMessage = (captions: readonly Text[]): Text => ({
  zh: `${captions.map((caption) => caption.zh).join('、')}与另一行重复`,
  en: `${captions.map((caption) => caption.en).join(', ')}: the same as in another row`,
})

/** `bound` is spelt as a person reads it. */
export function rangeMessage(field: Field, side: 'min' | 'max', bound: string): Text {
  if (field.type.kind === 'date' || field.type.kind === 'ym') {
    return side === 'min'
      ? spoken(field, `不能早于 ${bound}`, ` must not be before ${bound}`)
      : spoken(field, `不能晚于 ${bound}`, ` must not be after ${bound}`)
  }
  const [zh, en] = [field.unit?.zh ?? '', field.unit?.en ?? '']
  const limit = { zh: `${bound} ${zh}`.trim(), en: `${bound} ${en}`.trim() }
  return side === 'min'
    ? spoken(field, `不能小于 ${limit.zh}`, ` must be at least ${limit.en}`)
    : spoken(field, `不能大于 ${limit.zh}`, ` must be at most ${limit.en}`)
}

export function typeMessage(field: Field): Text {
  const { zh, en } = shape(field.type)
  return spoken(field, `应为${zh}`, ` must be ${en}`)
}

function shape(type: FieldType): Text {
  switch (type.kind) {
    case 'int':
      return { zh: `整数（不超过 ${wholeDigits} 位）`, en: `a whole number` }
    case 'dec':
    case 'wan':
      return numberWith(type.places)
    case 'yuan':
      return numberWith(2)
    case 'text':
    case 'long':
      return { zh: `不超过 ${type.max} 字的文字`, en: `a text of at most ${type.max} characters` }
    case 'bool':
      return { zh: '“是”或“否”', en: 'yes or no' }
    case 'date':
      return { zh: '日期，如 2026-09-01', en: 'a date such as 2026-09-01' }
    case 'ym':
      return { zh: '年月，如 2026-09', en: 'a month such as 2026-09' }
    case 'year':
      return { zh: '四位年份', en: 'a year of four digits' }
    case 'enum':
      return { zh: '一个代码', en: 'one code' }
    case 'enums':
      return { zh: '一组代码', en: 'a list of codes' }
    case 'ref':
      return { zh: '一行台账', en: 'a row of a register' }
    case 'attach':
      return { zh: '附件', en: 'an attachment' }
    case 'name':
    case 'phone':
    case 'school_code':
    case 'uscc':
    case 'idcard':
    case 'xueji':
    case 'region':
      return { zh: '文字', en: 'a text' }
    default:
      return unreachable(type)
  }
}

const numberWith = (places: number): Text => ({
  zh: places === 0 ? '整数' : `最多 ${places} 位小数的数`,
  en: places === 0 ? 'a whole number' : `a number with at most ${places} decimals`,
})
