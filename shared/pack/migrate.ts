import type { Answer } from '#shared/answer.ts'
import type { Reason, Row, Situation } from '#shared/engine/situation.ts'
import { unreachable } from '#shared/fault.ts'
import { type FormKey, type Period, PlainDate, type RegisterKey, type RowId } from '#shared/ids.ts'
import type { Pack, Register } from '#shared/pack/pack.ts'
import { packRowId } from '#shared/pack/row-id.ts'
import { daysOf } from '#shared/period.ts'
import { columnIn, type Destinations, destinationsIn, registerIn } from './migrate-names.ts'
import { placeReason, placeSection } from './migrate-words.ts'
import type { Orphan } from './orphan.ts'

/** What a person entered, on its way to another version of its pack. */
export interface Migrating {
  readonly situation: Situation
  /** What had no place in earlier versions: it is tried again. */
  readonly orphans?: readonly Orphan[]
}

export interface Migrated {
  readonly situation: Situation
  /** Everything that has no place in the new version; kept by the caller and shown to the person. */
  readonly orphans: readonly Orphan[]
  /** The names that changed, as they were found: `A.books` → `A.books_total`. */
  readonly moved: readonly { readonly from: string; readonly to: string }[]
}

/**
 * Moves a draft to another version of its pack (design §5): every value that a person entered is in
 * the new situation, under its own name or where the pack's `renames` lead, or it is an orphan. A value
 * that no longer fits its field stays, and the engine says so. Rows that the pack itself gives are
 * the new version's. `previous`, which is only compared with, takes the new names where there are some.
 * Throws a plain Error for packs that are neither versions of one nor built on each other.
 */
export function migrateDraft(
  draft: Migrating,
  versions: { readonly from: Pack; readonly to: Pack },
  period: Period,
): Migrated {
  const { from, to } = versions
  if (!succeeds(to, from)) throw new Error(`a draft of ${from.id} does not go to ${to.id}`)
  return new Move(from, to, period).move(draft)
}

/** Whether a draft can go from one to the other: a version of the same pack, or one built on it. */
export const succeeds = (to: Pack, from: Pack): boolean =>
  to.id === from.id ||
  to.extends?.some(({ id }) => id === from.id) === true ||
  from.extends?.some(({ id }) => id === to.id) === true

type Told = Pick<Orphan, 'version' | 'why'>
type Cells = { [name: string]: Answer }
type OpenRow = Omit<Row, 'cells'> & { readonly cells: Cells }

class Move {
  readonly #from: Pack
  readonly #to: Pack
  readonly #there: Destinations
  readonly #period: Period
  readonly #forms = new Map<FormKey, Cells>()
  readonly #registers = new Map<RegisterKey, Map<RowId, OpenRow>>()
  readonly #orphans: Orphan[] = []
  readonly #moved = new Map<string, string>()
  /** Ids of the pack's own rows in the old version, and in the new one where it still has them. */
  readonly #given = new Map<RowId, RowId | undefined>()

  constructor(from: Pack, to: Pack, period: Period) {
    this.#from = from
    this.#to = to
    this.#period = period
    this.#there = destinationsIn(to)
    for (const { key, rows = [] } of from.registers) {
      const now = this.#there.register(this.#there.nameOf(key))
      for (const row of rows) {
        const still = now?.rows?.some((one) => one.key === row.key)
        const id = still && now !== undefined ? packRowId(now.key, row.key, period) : undefined
        this.#given.set(packRowId(key, row.key, period), id)
      }
    }
  }

  move({ situation, orphans = [] }: Migrating): Migrated {
    this.#answers(situation)
    this.#rows(situation)
    for (const orphan of orphans) this.#again(orphan)
    this.#giveRows()
    const complete = this.#complete(situation)
    const confirmed = this.#confirmed(situation)
    const reasons = situation.reasons.flatMap((reason) => this.#reason(reason) ?? [])
    const { previous, sealed } = situation
    return {
      situation: {
        forms: Object.fromEntries(this.#forms),
        registers: Object.fromEntries(
          [...this.#registers].map(([key, rows]) => [key, [...rows.values()]]),
        ),
        complete,
        confirmed,
        reasons,
        ...(previous === undefined ? {} : { previous: this.#renamed(previous) }),
        ...(sealed === undefined ? {} : { sealed }),
      },
      orphans: this.#orphans,
      moved: [...this.#moved].map(([name, there]) => ({ from: name, to: there })),
    }
  }

  /** Those that keep their name go first: a renamed one never takes a place that is in use. */
  #answers({ forms }: Situation): void {
    const found = entriesOf(forms).flatMap(([form, cells]) =>
      Object.entries(cells).map(([field, value]) => ({ form, field, value })),
    )
    const stays = (one: (typeof found)[number]): boolean => {
      const name = `${one.form}.${one.field}`
      return this.#there.nameOf(name) === name
    }
    for (const one of [...found.filter(stays), ...found.filter((each) => !stays(each))]) {
      const why = this.#putAnswer(one)
      if (why !== undefined) this.#orphans.push({ kind: 'answer', ...one, ...this.#told(why) })
    }
  }

  #putAnswer(one: { form: FormKey; field: string; value: Answer }): Told['why'] | undefined {
    const name = `${one.form}.${one.field}`
    const there = this.#there.nameOf(name)
    const place = this.#there.field(there)
    if (place === undefined) return 'gone'
    if (place.field.computed !== undefined) return 'computed'
    const cells = this.#forms.get(place.form) ?? {}
    if (Object.hasOwn(cells, place.field.name)) return 'taken'
    cells[place.field.name] = one.value
    this.#forms.set(place.form, cells)
    this.#note(name, there)
    return undefined
  }

  #rows({ registers }: Situation): void {
    for (const [key, rows] of entriesOf(registers)) {
      for (const row of rows) {
        const why = this.#putRow(key, row)
        if (why !== undefined) {
          this.#orphans.push({ kind: 'row', register: key, row, ...this.#told(why) })
        }
      }
    }
  }

  /** The row with the cells that have a place; those that have none are orphans by themselves. */
  #putRow(key: RegisterKey, row: Row): Told['why'] | undefined {
    const register = this.#there.register(this.#there.nameOf(key))
    if (register === undefined) return 'gone'
    const isGiven = this.#given.has(row.id)
    const id = isGiven ? this.#given.get(row.id) : row.id
    if (id === undefined) return 'gone'
    const rows = this.#registers.get(register.key) ?? new Map<RowId, OpenRow>()
    if (rows.has(id)) return 'taken'
    this.#registers.set(register.key, rows)
    rows.set(id, { ...row, id, cells: {} })
    this.#note(key, register.key)
    const packs = isGiven ? this.#givenCells(key, row.id) : {}
    const typed = Object.entries(row.cells).filter(([name]) => !Object.hasOwn(packs, name))
    const stays = ([name]: readonly [string, Answer]): boolean =>
      this.#there.nameOf(`${key}.${name}`) === `${register.key}.${name}`
    for (const [column, value] of [...typed.filter(stays), ...typed.filter((one) => !stays(one))]) {
      const cell = { register: key, row: row.id, column, value }
      const why = this.#putCell(cell)
      if (why !== undefined) this.#orphans.push({ kind: 'cell', ...cell, ...this.#told(why) })
    }
    return undefined
  }

  #putCell(cell: {
    register: RegisterKey
    row: RowId
    column: string
    value: Answer
  }): Told['why'] | undefined {
    const name = `${cell.register}.${cell.column}`
    const there = columnIn(this.#there.nameOf(name))
    const field = there && this.#there.column(there.register, there.column)
    const row = there && this.#registers.get(there.register)?.get(this.#rowNow(cell.row))
    if (field === undefined || row === undefined) return 'gone'
    if (field.computed !== undefined) return 'computed'
    if (Object.hasOwn(row.cells, field.name)) return 'taken'
    row.cells[field.name] = cell.value
    this.#note(name, `${there?.register}.${field.name}`)
    return undefined
  }

  /** The rows of the new version, with its words in the place of the old one's. */
  #giveRows(): void {
    const { first, after } = daysOf(this.#period)
    for (const register of this.#to.registers) {
      for (const { key, cells } of register.rows ?? []) {
        const id = packRowId(register.key, key, this.#period)
        const rows = this.#registers.get(register.key) ?? new Map<RowId, OpenRow>()
        this.#registers.set(register.key, rows)
        const row = rows.get(id)
        if (row !== undefined) this.#giveCells(register, row, cells)
        else {
          const days = { from: PlainDate.parse(first), to: PlainDate.parse(after) }
          rows.set(id, { id, ...days, cells: { ...cells } })
        }
      }
    }
  }

  #giveCells(register: Register, row: OpenRow, cells: Readonly<Cells>): void {
    for (const [column, value] of Object.entries(cells)) {
      const typed = row.cells[column]
      if (typed !== undefined && !sameAnswer(typed, value)) {
        const cell = { register: register.key, row: row.id, column, value: typed }
        const version = this.#to.version
        this.#orphans.push({ kind: 'cell', ...cell, version, why: 'taken' })
      }
      row.cells[column] = value
    }
  }

  /** A place that a later version gives again takes back what had none. */
  #again(orphan: Orphan): void {
    if (this.#why(orphan) !== undefined) this.#orphans.push(orphan)
  }

  #why(orphan: Orphan): Told['why'] | undefined {
    switch (orphan.kind) {
      case 'answer':
        return this.#putAnswer(orphan)
      case 'cell':
        return this.#putCell(orphan)
      case 'row':
        return this.#putRow(orphan.register, orphan.row)
      case 'reason':
      case 'section':
      case 'complete':
        // Words about something that a person saw: they are for a person to say again.
        return orphan.why
      default:
        return unreachable(orphan)
    }
  }

  #complete({ complete }: Situation): RegisterKey[] {
    return complete.flatMap((register) => {
      const there = registerIn(this.#there.nameOf(register))
      if (there !== undefined && this.#there.register(there) !== undefined) return [there]
      this.#orphans.push({ kind: 'complete', register, ...this.#told('gone') })
      return []
    })
  }

  #confirmed({ confirmed }: Situation): Situation['confirmed'] {
    const kept = new Map<FormKey, string[]>()
    for (const [form, sections] of entriesOf(confirmed)) {
      for (const section of sections) {
        const there = placeSection(this.#from, this.#there, form, section)
        if (typeof there === 'string') {
          this.#orphans.push({ kind: 'section', form, section, ...this.#told(there) })
        } else kept.set(there.form, [...(kept.get(there.form) ?? []), section])
      }
    }
    return Object.fromEntries(kept)
  }

  #reason(reason: Reason): Reason | undefined {
    const row = reason.row === undefined ? undefined : this.#rowNow(reason.row)
    const isThere = (id: RowId): boolean => [...this.#registers.values()].some((one) => one.has(id))
    const placed =
      row === undefined || isThere(row)
        ? placeReason({ ...reason, ...(row && { row }) }, this.#from, this.#to, this.#there, (id) =>
            this.#rowNow(id),
          )
        : undefined
    if (placed === undefined) {
      this.#orphans.push({ kind: 'reason', reason, ...this.#told('gone') })
    }
    return placed
  }

  /** For comparison only, and computed values are among them: what has no place stays as it is. */
  #renamed(previous: NonNullable<Situation['previous']>): NonNullable<Situation['previous']> {
    const forms = new Map<FormKey, Cells>()
    for (const [form, cells] of entriesOf(previous)) {
      for (const [field, value] of Object.entries(cells)) {
        const place = this.#there.field(this.#there.nameOf(`${form}.${field}`))
        const key = place?.form ?? form
        forms.set(key, { [place?.field.name ?? field]: value, ...forms.get(key) })
      }
    }
    return Object.fromEntries(forms)
  }

  #rowNow(row: RowId): RowId {
    return this.#given.get(row) ?? row
  }

  #givenCells(register: RegisterKey, id: RowId): Readonly<Cells> {
    const rows = this.#from.registers.find(({ key }) => key === register)?.rows ?? []
    return rows.find(({ key }) => packRowId(register, key, this.#period) === id)?.cells ?? {}
  }

  #note(name: string, there: string): void {
    if (name !== there) this.#moved.set(name, there)
  }

  #told(why: Told['why']): Told {
    return { version: this.#from.version, why }
  }
}

/** Codes of a field of several have an order, which is part of the answer. */
const sameAnswer = (one: Answer, other: Answer): boolean =>
  Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((code, at) => code === other[at])
    : one === other

/** The entries of a record with their keys' own type, which `Object.entries` loses. */
const entriesOf = <K extends string, V>(
  record: Readonly<Partial<Record<K, V>>>,
): readonly (readonly [K, V])[] =>
  // The record was read by a schema that checks every key.
  Object.entries(record) as [K, V][]
