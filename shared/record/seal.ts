import type { Answer } from '#shared/answer.ts'
import { limits } from '#shared/bundle/limits.ts'
import { canonicalBytes, sha256 } from '#shared/canonical.ts'
import type { UnitResult, Violation } from '#shared/engine/outcome.ts'
import type { Row, Situation } from '#shared/engine/situation.ts'
import { Fault } from '#shared/fault.ts'
import type {
  FormKey,
  Instant,
  Period,
  RegisterKey,
  RowId,
  SchoolCode,
  Sha256,
  WorkspaceKind,
} from '#shared/ids.ts'
import type { Form, Pack, Register } from '#shared/pack/pack.ts'
import { isReasonOf } from '#shared/record/reason-form.ts'
import {
  type PackRef,
  Personal,
  personalFormat,
  Record,
  recordFormat,
} from '#shared/record/record.ts'
import { type Table, tableOf } from '#shared/record/table.ts'
import {
  personalColumns,
  personalFields,
  registersOf,
  travellingColumns,
  travellingFields,
} from '#shared/record/travels.ts'
import type { Role } from '#shared/role.ts'

/** What a record is made of: the draft's situation, and what the engine made of it. */
export interface Sealing {
  readonly pack: Pack
  readonly packRef: PackRef
  readonly kind: WorkspaceKind
  readonly school: SchoolCode
  readonly form: FormKey
  readonly period: Period
  readonly revision: number
  readonly supersedes?: Sha256
  readonly uses: readonly Record['uses'][number][]
  readonly situation: Situation
  /** The engine's `rowsCounted`: rows that do not count stay at the school. */
  readonly counted: (register: RegisterKey) => readonly RowId[]
  readonly units: readonly UnitResult[]
  /** What stands in this form; a reason travels with the form whose warning it explains. */
  readonly violations: readonly Violation[]
  readonly engine: string
  readonly by: Role
  readonly at: Instant
  /** 32 random hex digits; they keep the hash of a personal object from giving its text away. */
  readonly salt: string
}

export interface Sealed {
  readonly record: Record
  readonly bytes: Uint8Array
  readonly hash: Sha256
  /** What of it is of persons, if anything; it travels only when the principal releases it. */
  readonly personal?: { readonly bytes: Uint8Array; readonly hash: Sha256 }
}

/**
 * Makes the record of one form: its answers, the counted rows of its registers in the columns that
 * travel, and the results as the school saw them. Pure but for the hash: the same input gives the
 * same bytes. Whether sealing is allowed (no error, every warning explained) is the caller's to
 * check. Throws Fault `object-too-large`; a plain Error when the pack has no such form.
 */
export async function sealRecord(sealing: Sealing): Promise<Sealed> {
  const { pack, situation } = sealing
  const form = pack.forms.find(({ key }) => key === sealing.form)
  if (form === undefined) throw new Error(`the pack has no form ${sealing.form}`)
  const registers = registersOf(pack, form.key)
  const personal = await personalPart(sealing, form, registers)
  const { supersedes } = sealing
  const record = Record.parse({
    format: recordFormat,
    kind: sealing.kind,
    pack: sealing.packRef,
    school: sealing.school,
    form: form.key,
    period: sealing.period,
    revision: sealing.revision,
    ...(supersedes === undefined ? {} : { supersedes }),
    uses: [...sealing.uses].sort((one, other) => (one.form < other.form ? -1 : 1)),
    answers: answersOf(sealing, form, travellingFields(form)),
    registers: tablesOf(sealing, registers, travellingColumns),
    complete: situation.complete.filter((key) => registers.some((one) => one.key === key)).sort(),
    confirmed: [...(situation.confirmed[form.key] ?? [])].sort(),
    reasons: situation.reasons.filter((reason) => isReasonOf(reason, sealing.violations)),
    results: { engine: sealing.engine, units: sealing.units },
    personal: personal === undefined ? [] : [personal.hash],
    sealed: { by: sealing.by, at: sealing.at },
  })
  const { bytes, hash } = await sealedBytes(record)
  return { record, bytes, hash, ...(personal === undefined ? {} : { personal }) }
}

async function personalPart(sealing: Sealing, form: Form, registers: readonly Register[]) {
  const answers = answersOf(sealing, form, personalFields(form))
  const withPersons = registers.filter((register) => personalColumns(register).length > 0)
  const tables = tablesOf(sealing, withPersons, personalColumns)
  const hasRows = Object.values(tables).some(({ cells: [ids = []] }) => ids.length > 0)
  if (Object.keys(answers).length === 0 && !hasRows) return undefined
  return sealedBytes(
    Personal.parse({
      format: personalFormat,
      school: sealing.school,
      form: form.key,
      period: sealing.period,
      salt: sealing.salt,
      answers,
      registers: tables,
    }),
  )
}

async function sealedBytes(value: Record | Personal) {
  const bytes = canonicalBytes(value)
  const limit = limits.objectBytes
  if (bytes.length > limit) {
    throw new Fault('object-too-large', { name: value.form, size: bytes.length, limit })
  }
  return { bytes, hash: await sha256(bytes) }
}

function answersOf({ situation }: Sealing, form: Form, names: readonly string[]) {
  const cells = situation.forms[form.key] ?? {}
  return Object.fromEntries(
    names.map((name) => [name, cells[name]] as const).filter(([, answer]) => answer !== undefined),
  )
}

/** A table for each register, one without rows too: it says that no row counts. */
function tablesOf(
  { situation, counted }: Sealing,
  registers: readonly Register[],
  columnsOf: (register: Register) => readonly string[],
): { [register: RegisterKey]: Table } {
  return Object.fromEntries(
    registers.map((register) => {
      const columns = columnsOf(register)
      const rows = new Map(situation.registers[register.key]?.map((row) => [row.id, row]))
      const counting = counted(register.key).flatMap((id) => tableRow(rows.get(id), columns))
      return [register.key, tableOf(['id', 'from', 'to', ...columns], counting)]
    }),
  )
}

const tableRow = (row: Row | undefined, columns: readonly string[]): Answer[][] =>
  row === undefined
    ? []
    : [[row.id, row.from, row.to ?? '', ...columns.map((name) => row.cells[name] ?? '')]]
