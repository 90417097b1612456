import type { Answer } from '#shared/answer.ts'
import type { PlainDate, RowId } from '#shared/ids.ts'
import type { Row } from './situation.ts'

interface Span {
  readonly id: RowId
  readonly from: PlainDate
  readonly to?: PlainDate | undefined
}

/**
 * The rows of one register. A row keeps its slot for good, and slots follow the order of the rows,
 * so that whatever is listed by slot is listed as a person sees it. Columns are arrays: that is a
 * third of the memory of objects.
 */
export class Rows {
  readonly #columns: ReadonlyMap<string, number>
  readonly #spans: (Span | undefined)[] = []
  readonly #slots = new Map<RowId, number>()
  readonly #answers: (Answer | undefined)[][]
  /** Answers of columns that the pack does not know, kept for another version of it. */
  readonly #orphans = new Map<number, Row['cells']>()
  /** Slots of rows that were taken away: one that comes back stands where it stood. */
  readonly #left = new Map<RowId, number>()

  constructor(columns: readonly string[]) {
    this.#columns = new Map(columns.map((name, index) => [name, index]))
    this.#answers = columns.map(() => [])
  }

  /** How many slots were ever given. */
  get length(): number {
    return this.#spans.length
  }

  /** How many rows there are. */
  get count(): number {
    return this.#slots.size
  }

  /** A row that was removed comes back to its slot, with what the pack does not know of it. */
  add(row: Row): number {
    const slot = this.#left.get(row.id) ?? this.#spans.length
    this.#left.delete(row.id)
    this.#spans[slot] = { id: row.id, from: row.from, to: row.to }
    this.#slots.set(row.id, slot)
    const orphans: [string, Answer][] = []
    for (const [name, answer] of Object.entries(row.cells)) {
      if (this.#columns.has(name)) this.set(slot, name, answer)
      else orphans.push([name, answer])
    }
    if (orphans.length > 0) this.#orphans.set(slot, Object.fromEntries(orphans))
    return slot
  }

  remove(slot: number): void {
    const span = this.#spans[slot]
    if (span !== undefined) {
      this.#slots.delete(span.id)
      this.#left.set(span.id, slot)
    }
    this.#spans[slot] = undefined
    for (const answers of this.#answers) answers[slot] = undefined
  }

  slotOf(id: RowId): number | undefined {
    return this.#slots.get(id)
  }

  /** The row's id and days, or undefined when the slot's row is gone. */
  span(slot: number): Span | undefined {
    return this.#spans[slot]
  }

  archive(slot: number, to: PlainDate | undefined): void {
    const span = this.#spans[slot]
    if (span !== undefined) this.#spans[slot] = { ...span, to }
  }

  answer(slot: number, column: string): Answer | undefined {
    return this.#answers[this.#columns.get(column) ?? -1]?.[slot]
  }

  set(slot: number, column: string, answer: Answer | undefined): void {
    const answers = this.#answers[this.#columns.get(column) ?? -1]
    if (answers === undefined) throw new Error(`no column ${column}`)
    answers[slot] = answer
  }

  /** The answers of one column by slot, for those who read many. */
  column(name: string): readonly (Answer | undefined)[] {
    return this.#answers[this.#columns.get(name) ?? -1] ?? []
  }

  list(): Row[] {
    return this.#spans.flatMap((span, slot) => {
      if (span === undefined) return []
      const cells: Row['cells'] = { ...this.#orphans.get(slot) }
      for (const [name, index] of this.#columns) {
        const answer = this.#answers[index]?.[slot]
        if (answer !== undefined) cells[name] = answer
      }
      const { id, from, to } = span
      return [to === undefined ? { id, from, cells } : { id, from, to, cells }]
    })
  }
}
