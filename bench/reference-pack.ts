import type { Field } from '#shared/pack/field.ts'
import { Pack } from '#shared/pack/pack.ts'

/** The tables: how many rows, and which columns are left out so that as many as asked remain. */
export const referenceTables = [
  {
    key: 'C.teachers',
    rows: 60,
    without: [
      'left_on',
      'stage_if_equal',
      'rotation_from',
      'rotation_to',
      'rotation_override',
      'rotation_override_reason',
    ],
  },
  { key: 'B.classes', rows: 18, without: [] },
  { key: 'A.buildings', rows: 30, without: ['stair_slope_deg'] },
  {
    key: 'D.cases',
    rows: 25,
    without: ['c_id', 'reopens', 'responsible_township', 'responsible_county', 'absent_from'],
  },
]

const singleFields = 150
const text = (zh: string) => ({ zh, en: zh })

/**
 * The built-in pack cut down to what the reference submission asks: a form for each table, with
 * columns that travel or are of persons, and form S with 150 single fields.
 */
export function referencePack(full: Pack): Pack {
  const fields = new Map(
    full.forms
      .flatMap((form) => form.fields)
      .filter(isTyped)
      .map((field) => [field.name, bare(field)] as const),
  )
  const registers = referenceTables.map(({ key, without }) => {
    const register = full.registers.find((one) => one.key === key)
    if (register === undefined) throw new Error(`no register ${key}`)
    const columns = register.columns.filter(
      (column) =>
        isTyped(column) &&
        !without.includes(column.name) &&
        (column.personal === true || register.travels.includes(column.name)),
    )
    const travels = columns.filter(({ personal }) => personal !== true).map(({ name }) => name)
    return {
      ...{ key, title: register.title, caption: register.caption, travels },
      columns: columns.map(bare),
    }
  })
  const form = (key: string, own: readonly Field[], tables: readonly string[]) => ({
    key,
    title: text(key),
    period: 'year',
    sections: [
      { key: 'all', title: text(key), fields: own.map(({ name }) => name), registers: tables },
    ],
    fields: own,
  })
  const used = [...fields.values(), ...registers.flatMap(({ columns }) => columns)].flatMap(
    ({ type }) => ('codes' in type ? [type.codes] : []),
  )
  return Pack.parse({
    ...full,
    codes: Object.fromEntries(Object.entries(full.codes).filter(([key]) => used.includes(key))),
    sources: {},
    parameters: {},
    id: 'reference.pack',
    forms: [
      form('S', [...fields.values()].slice(0, singleFields), []),
      ...registers.map(({ key }) => form(key.slice(0, 1), [], [key])),
    ],
    registers,
    ...{ checks: [], indicators: [], measures: [], profiles: [], in_force: [] },
  })
}

const isTyped = ({ computed, type }: Field): boolean =>
  computed === undefined && type.kind !== 'attach'

/** Without rules: what is asked of an answer changes no byte that travels. */
const bare = ({ name, label, type, personal }: Field): Field => ({
  ...{ name, label, type },
  ...(personal === undefined ? {} : { personal }),
})
