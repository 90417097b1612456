import type { Answer } from '#shared/answer.ts'
import type { KeyedPart } from '#shared/contract/keying.ts'
import type { Edit } from '#shared/engine/edit.ts'
import type { Row, Situation } from '#shared/engine/situation.ts'
import type { Choice } from '#shared/entry/choices.ts'
import { readCell } from '#shared/entry/read-cell.ts'
import { rowIds } from '#shared/entry/row-ids.ts'
import { FormKey, type Period, PlainDate, type RegisterKey, type RowId } from '#shared/ids.ts'
import type { Field } from '#shared/pack/field.ts'
import { packRowId } from '#shared/pack/row-id.ts'
import { rowFinder } from '#shared/spreadsheet/find-row.ts'
import type { Keyed } from './compare.ts'
import { type BlankSheet, keyedRowsAtMost } from './sheet-places.ts'

/** Why a text is not taken over: it cannot be read, the place is closed, or no one row is meant. */
export type NotTaken = 'unread' | 'closed' | 'several' | 'twice' | 'full'

export interface KeyedChange {
  readonly row: string
  readonly field: string
  readonly before: Answer
  readonly after: Answer
}

export interface KeyingPlan {
  readonly edits: readonly Edit[]
  /** Values that stand in the draft and would become others. */
  readonly changes: readonly KeyedChange[]
  readonly notTaken: readonly {
    readonly row: string
    readonly field: string
    readonly text: string
    readonly why: NotTaken
  }[]
  /** Places that are blank in the draft and get a value. */
  readonly filled: number
  readonly addedRows: number
  readonly same: number
  /** The rows of the draft that rows of the paper are about. */
  readonly found: ReadonlyMap<string, Row>
}

/** The draft into which it goes. */
export interface KeyedInto {
  readonly situation: Pick<Situation, 'forms' | 'registers'>
  readonly period: Period
  readonly choices: (field: Field) => readonly Choice[] | undefined
  /** Columns by which a row that is there is found again. */
  readonly knownBy: readonly string[]
  /** Whether a place may be changed: `A.books`, `B.classes` for a new row, `B.classes/<row>/name`. */
  readonly canType: (cell: string) => boolean
  /** How many rows may still be added. */
  readonly room: number
  /** Of the keying: a numbered row becomes the same row however often it is taken over. */
  readonly id: string
}

/** What a keyed sheet comes to in the draft. A blank place leaves the draft as it is. */
export function keyingPlan(sheet: BlankSheet, keyed: Keyed, into: KeyedInto): KeyingPlan {
  const plan = new Plan(sheet, into)
  for (const [row, texts] of keyed) plan.take(row, texts)
  return plan
}

class Plan implements KeyingPlan {
  readonly edits: Edit[] = []
  readonly changes: KeyedChange[] = []
  readonly notTaken: { row: string; field: string; text: string; why: NotTaken }[] = []
  filled = 0
  addedRows = 0
  same = 0
  readonly found = new Map<string, Row>()
  readonly #sheet: BlankSheet
  readonly #into: KeyedInto
  readonly #rows: readonly Row[]
  readonly #find: ReturnType<typeof rowFinder>
  readonly #numbered: readonly RowId[]
  readonly #met = new Set<string>()

  constructor(sheet: BlankSheet, into: KeyedInto) {
    this.#sheet = sheet
    this.#into = into
    const rows = into.situation.registers[registerKey(sheet.part)] ?? []
    this.#rows = rows.filter(({ to }) => to === undefined)
    this.#find = rowFinder(this.#rows, into.knownBy)
    const next = rowIds(into.id)
    this.#numbered =
      sheet.rows.kind === 'numbered' ? Array.from({ length: keyedRowsAtMost }, next) : []
  }

  take(row: string, texts: ReadonlyMap<string, string>): void {
    const answers = new Map<string, Answer>()
    for (const { field } of this.#sheet.fields) {
      const text = texts.get(field.name)
      if (text === undefined || field.type.kind === 'attach') continue
      const read = readCell(field, this.#into.choices(field), text)
      if (read.fits && read.answer !== undefined) answers.set(field.name, read.answer)
      else this.#leave(row, field.name, text, 'unread')
    }
    if (answers.size === 0) return
    if (this.#sheet.rows.kind === 'form') this.#intoForm(answers, texts)
    else this.#intoRow(row, answers, texts)
  }

  #leave(row: string, field: string, text: string, why: NotTaken): void {
    this.notTaken.push({ row, field, text, why })
  }

  #intoForm(answers: ReadonlyMap<string, Answer>, texts: ReadonlyMap<string, string>): void {
    const form = FormKey.parse(this.#sheet.part)
    for (const [field, value] of answers) {
      const before = this.#into.situation.forms[form]?.[field]
      if (!this.#differs(before, value)) continue
      if (!this.#into.canType(`${form}.${field}`))
        this.#leave('', field, texts.get(field) ?? '', 'closed')
      else this.#set('', field, before, value, { op: 'set', form, field, value })
    }
  }

  #intoRow(
    row: string,
    answers: ReadonlyMap<string, Answer>,
    texts: ReadonlyMap<string, string>,
  ): void {
    const register = registerKey(this.#sheet.part)
    const found = this.#rowFor(row, answers)
    const why = this.#hindrance(found)
    if (why !== undefined || found === 'several') {
      for (const field of answers.keys())
        this.#leave(row, field, texts.get(field) ?? '', why ?? 'several')
      return
    }
    this.#met.add(found.id)
    if (found.known !== undefined) this.found.set(row, found.known)
    if (found.known === undefined) {
      const from = PlainDate.parse(`${this.#into.period.slice(0, 4)}-09-01`)
      this.edits.push({ op: 'add-row', register, row: found.id, from })
      this.addedRows += 1
    }
    for (const [column, value] of answers) {
      const before = found.known?.cells[column]
      if (!this.#differs(before, value)) continue
      const isOpen =
        found.known === undefined || this.#into.canType(`${register}/${found.id}/${column}`)
      const edit = { op: 'set-cell', register, row: found.id, column, value } as const
      if (isOpen) this.#set(row, column, before, value, edit)
      else this.#leave(row, column, texts.get(column) ?? '', 'closed')
    }
  }

  #rowFor(row: string, answers: ReadonlyMap<string, Answer>): FoundFor {
    const register = registerKey(this.#sheet.part)
    const id =
      this.#sheet.rows.kind === 'given'
        ? packRowId(register, row, this.#into.period)
        : this.#numbered[Number(row) - 1]
    if (id === undefined) return 'several'
    const own = this.#rows.find((one) => one.id === id)
    if (own !== undefined) return { id, known: own }
    const found = this.#find({ line: 0, answers, id: '', problems: [], isWhole: true })
    if (found === 'several') return found
    return found === 'new' ? { id, known: undefined } : { id: found.id, known: found }
  }

  #hindrance(found: FoundFor): NotTaken | undefined {
    if (found === 'several') return 'several'
    if (this.#met.has(found.id)) return 'twice'
    if (found.known !== undefined) return undefined
    if (!this.#into.canType(registerKey(this.#sheet.part))) return 'closed'
    return this.addedRows >= this.#into.room ? 'full' : undefined
  }

  #differs(before: Answer | undefined, value: Answer): boolean {
    if (JSON.stringify(before) !== JSON.stringify(value)) return true
    this.same += 1
    return false
  }

  #set(row: string, field: string, before: Answer | undefined, after: Answer, edit: Edit): void {
    this.edits.push(edit)
    if (before === undefined) this.filled += 1
    else this.changes.push({ row, field, before, after })
  }
}

type FoundFor = { readonly id: RowId; readonly known: Row | undefined } | 'several'

/** Of a form nothing is looked up under it. */
const registerKey = (part: KeyedPart): RegisterKey =>
  // Only a register's key has a point; a form is never asked for rows.
  part as RegisterKey
