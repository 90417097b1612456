import { Fault } from '#shared/fault.ts'
import type { FormKey, RegisterKey } from '#shared/ids.ts'
import type { Field } from '#shared/pack/field.ts'
import { appendOnly, type Pack } from '#shared/pack/pack.ts'

/** Whether a cell exists in the pack and can be typed; each throws `edit-unknown-cell` if not. */
export interface KnownCells {
  readonly field: (form: FormKey, field: string) => void
  readonly register: (register: RegisterKey) => void
  readonly column: (register: RegisterKey, column: string) => void
  readonly hasColumn: (register: RegisterKey, column: string) => boolean
  /** Whether rows of this register are only added, and never changed once they stand in a record. */
  readonly onlyGrows: (register: RegisterKey) => boolean
  /** The role that alone sees this field, `S.phone` or `G.pupils.grade`; undefined where all do. */
  readonly roleOf: (field: string) => Field['role']
  /** Whether a field, `A.plan` or `D.cases.evidence`, holds attachments. */
  readonly attaches: (field: string) => boolean
  readonly section: (form: FormKey, section: string) => void
  /** The section in which `A.books`, or the register `A.buildings`, is listed; undefined for none. */
  readonly sectionOf: (
    cell: string,
  ) => { readonly form: FormKey; readonly section: string } | undefined
  /** A check of the pack, or one of the engine's own rules (`V7`). */
  readonly check: (check: string) => void
}

const made = new WeakMap<Pack, KnownCells>()

/** Read once for each pack. */
export function knownCells(pack: Pack): KnownCells {
  const known = made.get(pack) ?? index(pack)
  made.set(pack, known)
  return known
}

function index(pack: Pack): KnownCells {
  const typed = pack.forms.flatMap((form) =>
    form.fields.filter((field) => field.computed === undefined).map((f) => `${form.key}.${f.name}`),
  )
  const columns = pack.registers.flatMap((register) =>
    register.columns
      .filter((column) => column.computed === undefined)
      .map((column) => `${register.key}/${column.name}`),
  )
  const sections = pack.forms.flatMap((form) =>
    form.sections.map((section) => `${form.key}#${section.key}`),
  )
  const registers = pack.registers.map((register) => String(register.key))
  const checks = pack.checks.map(({ id }) => `?${id}`)
  const all = new Set([...typed, ...columns, ...sections, ...registers, ...checks])
  const growing = new Set(appendOnly(pack).map(({ key }) => key))
  const roles = new Map<string, Field['role']>(
    [...pack.forms, ...pack.registers].flatMap((owner) =>
      ('fields' in owner ? owner.fields : owner.columns).map(
        ({ name, role }) => [`${owner.key}.${name}`, role] as const,
      ),
    ),
  )
  const attaching = new Set(
    [...pack.forms, ...pack.registers].flatMap((owner) =>
      ('fields' in owner ? owner.fields : owner.columns)
        .filter(({ type }) => type.kind === 'attach')
        .map(({ name }) => `${owner.key}.${name}`),
    ),
  )
  const places = new Map(
    pack.forms.flatMap((form) =>
      form.sections.flatMap(({ key, fields, registers = [] }) => {
        const place = { form: form.key, section: key }
        const cells = [...fields.map((name) => `${form.key}.${name}`), ...registers]
        return cells.map((cell) => [cell, place] as const)
      }),
    ),
  )
  const ask = (cell: string): void => {
    if (!all.has(cell)) throw new Fault('edit-unknown-cell', { cell })
  }
  return {
    field: (form, field) => ask(`${form}.${field}`),
    register: (register) => ask(register),
    column: (register, column) => ask(`${register}/${column}`),
    hasColumn: (register, column) => all.has(`${register}/${column}`),
    onlyGrows: (register) => growing.has(register),
    roleOf: (field) => roles.get(field),
    attaches: (field) => attaching.has(field),
    section: (form, section) => ask(`${form}#${section}`),
    sectionOf: (cell) => places.get(cell),
    check: (check) => {
      if (!/^V\d{1,2}$/.test(check)) ask(`?${check}`)
    },
  }
}
