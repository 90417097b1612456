import { unreachable } from '#shared/fault.ts'
import { html, type Markup } from '#shared/markup.ts'
import type { Field, FieldType } from '#shared/pack/field.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { Citation, Tag } from '#shared/pack/text.ts'

export const stageNames = { p: '小学', j: '初中', s: '高中' } as const

export const tagNames: Readonly<Record<Tag, string>> = {
  verified: '已核',
  local: '地方',
  unconfirmed: '待确认',
  design: '设计',
}

/** What may be written into a cell. */
export function typeName(type: FieldType, pack: Pack): string {
  switch (type.kind) {
    case 'int':
      return '整数'
    case 'dec':
      return `数，${type.places}位小数`
    case 'wan':
      return `万元，${type.places}位小数`
    case 'yuan':
      return '元，2位小数'
    case 'text':
      return `文字，≤${type.max}字`
    case 'long':
      return `长文，≤${type.max}字`
    case 'bool':
      return '是/否'
    case 'date':
      return '日期'
    case 'ym':
      return '年月'
    case 'year':
      return '年份'
    case 'enum':
      return `单选：${pack.codes[type.codes]?.label.zh ?? type.codes}`
    case 'enums':
      return `多选：${pack.codes[type.codes]?.label.zh ?? type.codes}`
    case 'name':
      return '姓名'
    case 'phone':
      return '电话'
    case 'school_code':
      return '学校标识码'
    case 'uscc':
      return '统一社会信用代码'
    case 'idcard':
      return '公民身份号码'
    case 'xueji':
      return '学籍号'
    case 'region':
      return '行政区划代码'
    case 'ref': {
      const register = pack.registers.find(({ key }) => key === type.register)
      return `选自《${register?.title.zh ?? type.register}》`
    }
    case 'attach':
      return '附件'
    default:
      return unreachable(type)
  }
}

/** Where a rule stands, with the badge of how sure that is. */
export function citation(cite: Citation | undefined): Markup {
  if (cite === undefined) return html``
  const { source, clause, tag } = cite
  return html`<span class="tag ${tag}">${tagNames[tag]}</span> <a href="#source-${source}">${source}</a>${clause === undefined ? '' : ` ${clause}`}`
}

/** Every field and column under its name in expressions. */
export function fieldsByName(pack: Pack): ReadonlyMap<string, Field> {
  return new Map([
    ...pack.forms.flatMap(({ key, fields }) =>
      fields.map((field) => [`${key}.${field.name}`, field] as const),
    ),
    ...pack.registers.flatMap(({ key, columns }) =>
      columns.map((column) => [`${key}.${column.name}`, column] as const),
    ),
  ])
}
