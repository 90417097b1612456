import type { CellRef } from '#shared/engine/outcome.ts'
import type { Row, Situation } from '#shared/engine/situation.ts'
import { unreachable } from '#shared/fault.ts'
import type { RegisterKey } from '#shared/ids.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { Role } from '#shared/role.ts'
import type { Orphan } from './orphan.ts'

/** Fields that a person does not see, each as `S.phone` or `G.pupils.disability_type`. */
export type Hidden = ReadonlySet<string>

/** Whether a person with this role sees and types the field (domain §5.G, G-X02). */
export const sees = (role: Role, field: Pick<Field, 'role'>): boolean =>
  field.role === undefined || field.role === role

/** The fields of a pack that are kept for another role than this one. */
export function hiddenFrom(pack: Pack, role: Role): Hidden {
  const owners = [
    ...pack.forms.map(({ key, fields }) => ({ key, fields })),
    ...pack.registers.map(({ key, columns }) => ({ key, fields: columns })),
  ]
  return new Set(
    owners.flatMap(({ key, fields }) =>
      fields.filter((field) => !sees(role, field)).map(({ name }) => `${key}.${name}`),
    ),
  )
}

/** The name of the field whose cell this is: `G.pupils/<row>/c_id` is of `G.pupils.c_id`. */
export function fieldOfCell(cell: CellRef): string {
  const [place = '', , column] = cell.split('/')
  return column === undefined ? place : `${place}.${column}`
}

/**
 * The pack as a person with this role knows it: without the fields that are kept for another. The
 * compiler sees to it that nothing of the rest reads them (`guarded.ts`), so it computes the same.
 */
export function packSeenBy(pack: Pack, role: Role): Pack {
  const hidden = hiddenFrom(pack, role)
  if (hidden.size === 0) return pack
  return {
    ...pack,
    forms: pack.forms.map((form) => ({
      ...form,
      fields: form.fields.filter((field) => sees(role, field)),
      sections: form.sections.map((section) => ({
        ...section,
        fields: section.fields.filter((name) => !hidden.has(`${form.key}.${name}`)),
      })),
    })),
    registers: pack.registers.map((register) => ({
      ...register,
      columns: register.columns.filter((column) => sees(role, column)),
    })),
  }
}

/** What was entered, without the answers of these fields and the reasons that speak of them. */
export function situationWithout(situation: Situation, hidden: Hidden): Situation {
  if (hidden.size === 0) return situation
  const { forms, registers, reasons, previous } = situation
  return {
    ...situation,
    forms: mapped(forms, (cells, form) => without(cells, form, hidden)),
    registers: mapped(registers, (rows, register) =>
      // The key is one of the situation's own registers.
      rows.map((row) => rowWithout(row, register as RegisterKey, hidden)),
    ),
    reasons: reasons.filter(({ cell }) => cell === undefined || !hidden.has(fieldOfCell(cell))),
    ...(previous && { previous: mapped(previous, (cells, form) => without(cells, form, hidden)) }),
  }
}

/** What lost its place, without the values of these fields. */
export function orphansWithout(orphans: readonly Orphan[], hidden: Hidden): readonly Orphan[] {
  return orphans.flatMap((orphan): readonly Orphan[] => {
    switch (orphan.kind) {
      case 'answer':
        return hidden.has(`${orphan.form}.${orphan.field}`) ? [] : [orphan]
      case 'cell':
        return hidden.has(`${orphan.register}.${orphan.column}`) ? [] : [orphan]
      case 'row':
        return [{ ...orphan, row: rowWithout(orphan.row, orphan.register, hidden) }]
      case 'reason': {
        const { cell } = orphan.reason
        return cell !== undefined && hidden.has(fieldOfCell(cell)) ? [] : [orphan]
      }
      case 'section':
      case 'complete':
        return [orphan]
      default:
        return unreachable(orphan)
    }
  })
}

const rowWithout = (row: Row, register: RegisterKey, hidden: Hidden): Row => ({
  ...row,
  cells: without(row.cells, register, hidden),
})

const without = (cells: Row['cells'], owner: string, hidden: Hidden): Row['cells'] =>
  Object.fromEntries(Object.entries(cells).filter(([name]) => !hidden.has(`${owner}.${name}`)))

const mapped = <T>(
  record: Readonly<Record<string, T>>,
  change: (value: T, key: string) => T,
): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]))
