import type { Reason } from '#shared/engine/situation.ts'
import { type FormKey, RowId } from '#shared/ids.ts'
import type { Form, Pack } from '#shared/pack/pack.ts'
import { columnIn, type Destinations, formIn } from './migrate-names.ts'

/**
 * Where a confirmed section goes: it stays confirmed only with the very contents that the person saw.
 */
export function placeSection(
  from: Pack,
  there: Destinations,
  form: FormKey,
  section: string,
): { readonly form: FormKey } | 'gone' | 'changed' {
  const key = formIn(there.nameOf(form))
  const before = from.forms
    .find((one) => one.key === form)
    ?.sections.find((one) => one.key === section)
  const now = key && there.form(key)?.sections.find((one) => one.key === section)
  if (key === undefined || now === undefined || before === undefined) return 'gone'
  const was = contentsOf(form, before).map((name) => there.nameOf(name))
  const is = contentsOf(key, now)
  const isSame = was.length === is.length && is.every((name) => was.includes(name))
  return isSame ? { form: key } : 'changed'
}

const contentsOf = (form: string, section: Form['sections'][number]): readonly string[] => [
  ...section.fields.map((name) => `${form}.${name}`),
  ...(section.registers ?? []),
]

/**
 * A reason in the new names; undefined when its check or its cell is no more. A check of no pack is
 * the engine's own (`V7`, `range`) and stays.
 */
export function placeReason(
  reason: Reason,
  from: Pack,
  to: Pack,
  there: Destinations,
  rowNow: (row: RowId) => RowId,
): Reason | undefined {
  const has = (pack: Pack): boolean => pack.checks.some(({ id }) => id === reason.check)
  if (has(from) && !has(to)) return undefined
  if (reason.cell === undefined) return reason
  const cell = placeCell(reason.cell, there, rowNow)
  return cell === undefined ? undefined : { ...reason, cell }
}

/** `A.books`, `A.buildings` or `A.buildings/<row>/area_m2` in the new names. */
function placeCell(
  cell: string,
  there: Destinations,
  rowNow: (row: RowId) => RowId,
): string | undefined {
  const [name = '', row, column] = cell.split('/')
  if (column === undefined) {
    const now = there.nameOf(name)
    return there.field(now) === undefined && there.register(now) === undefined ? undefined : now
  }
  const now = columnIn(there.nameOf(`${name}.${column}`))
  if (now === undefined || there.column(now.register, now.column) === undefined) return undefined
  const id = RowId.safeParse(row)
  return `${now.register}/${id.success ? rowNow(id.data) : row}/${now.column}`
}
