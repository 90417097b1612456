import type { Answer } from '#shared/answer.ts'
import type { Edit } from '#shared/engine/edit.ts'
import type { Row } from '#shared/engine/situation.ts'
import { typedOf } from '#shared/entry/typed.ts'
import type { RegisterKey, RowId } from '#shared/ids.ts'
import type { Field } from '#shared/pack/field.ts'
import { type FoundRow, keyOf, rowFinder } from './find-row.ts'
import type {
  ImportAsked,
  ImportLine,
  ImportPlace,
  ImportPlan,
  ImportProblem,
  ImportTrouble,
  ReadLine,
} from './import-plan.ts'
import { readLines } from './read-lines.ts'

/**
 * What a file comes to in a register: which rows it adds and changes, by which edits, and what is to
 * be said of it. Rows that the file does not name stay as they are. Throws `sheet-merged`,
 * `sheet-formulas`.
 */
export function planRows(asked: ImportAsked, place: ImportPlace): ImportPlan {
  const plan = new RowsPlan(asked, place)
  for (const line of readLines(asked)) plan.take(line)
  return plan
}

class RowsPlan implements ImportPlan {
  readonly edits: Edit[] = []
  readonly lines: ImportLine[] = []
  readonly problems: ImportProblem[] = []
  readonly #place: ImportPlace
  readonly #asked: ImportAsked
  readonly #fields: ReadonlyMap<string, Field>
  readonly #find: ReturnType<typeof rowFinder>
  /** Lines and keys that were met already: no row is written twice by one file. */
  readonly #met = new Set<string>()
  #added = 0

  constructor(asked: ImportAsked, place: ImportPlace) {
    this.#asked = asked
    this.#place = place
    this.#fields = new Map(asked.columns.map(({ field }) => [field.name, field]))
    this.#find = rowFinder(place.rows, place.knownBy)
  }

  take(line: ReadLine): void {
    this.problems.push(...line.problems)
    if (!line.isWhole) {
      this.#leaveOut(line)
      return
    }
    const found = this.#find(line)
    const why = this.#hindrance(line, found)
    if (why !== undefined) this.#leaveOut(line, why)
    else if (found === 'new') this.#add(line)
    else if (found !== 'several') this.#update(line, found)
  }

  #hindrance(line: ReadLine, found: FoundRow): ImportTrouble | undefined {
    if (found === 'several') return 'several'
    if (this.#isMet(line, found)) return 'twice'
    return found === 'new' && this.#added >= this.#place.room ? 'full' : undefined
  }

  #isMet({ answers }: ReadLine, found: Row | 'new'): boolean {
    const key =
      found === 'new'
        ? keyOf(this.#place.knownBy.map((name) => answers.get(name)))
        : `row ${found.id}`
    if (key === undefined) return false
    const isMet = this.#met.has(key)
    this.#met.add(key)
    return isMet
  }

  #leaveOut(line: ReadLine, why?: ImportTrouble): void {
    const caption = this.#captionOf(line)
    if (why !== undefined)
      this.problems.push({ line: line.line, column: undefined, text: caption, why })
    this.lines.push({ line: line.line, outcome: 'left-out', row: undefined, caption })
  }

  #add(line: ReadLine): void {
    const row = this.#place.newRow()
    this.#added += 1
    this.edits.push(this.#place.add(row))
    for (const [name, value] of line.answers)
      if (value !== undefined) this.edits.push(setCell(this.#place.register, row, name, value))
    this.#say(line, 'added', row)
  }

  #update(line: ReadLine, row: Row): void {
    const before = this.edits.length
    for (const [name, value] of line.answers) {
      if (value === undefined && this.#asked.blanks === 'keep') continue
      if (isSame(row.cells[name], value)) continue
      const field = this.#fields.get(name)
      if (field === undefined || !this.#place.canType(row.id, field)) {
        const text = typedOf(value)
        if (text !== '') this.problems.push({ line: line.line, column: name, text, why: 'given' })
        continue
      }
      this.edits.push(setCell(this.#place.register, row.id, name, value))
    }
    this.#say(line, this.edits.length === before ? 'unchanged' : 'updated', row.id)
  }

  #say(line: ReadLine, outcome: ImportLine['outcome'], row: RowId): void {
    this.lines.push({ line: line.line, outcome, row, caption: this.#captionOf(line) })
  }

  #captionOf = ({ answers }: ReadLine): string => typedOf(answers.get(this.#place.caption))
}

const isSame = (a: Answer | undefined, b: Answer | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

const setCell = (
  register: RegisterKey,
  row: RowId,
  column: string,
  value: Answer | undefined,
): Edit => ({
  op: 'set-cell',
  register,
  row,
  column,
  ...(value === undefined ? {} : { value }),
})
