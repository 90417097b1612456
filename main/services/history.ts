import * as z from 'zod'
import { listPeople } from '#main/store/accounts.ts'
import { type ChangesAsked, findChanges, type NumberedChange } from '#main/store/changes.ts'
import type { WritableDb } from '#main/store/db.ts'
import { findCurrentRecord } from '#main/store/records.ts'
import { type HistoryLine, HistoryValue } from '#shared/contract/history.ts'
import type { CellRef } from '#shared/engine/outcome.ts'
import { Fault } from '#shared/fault.ts'
import { FieldName, type FormKey, type Instant } from '#shared/ids.ts'
import type { Pack, Register } from '#shared/pack/pack.ts'
import { fieldOfCell, type Hidden, hiddenFrom } from '#shared/pack/seen-by.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import type { DraftPlace } from './draft-place.ts'
import type { Kit } from './kit.ts'
import { type KnownCells, knownCells } from './known-cells.ts'
import { noteHistory } from './reading-log.ts'
import { getSchool } from './schools.ts'

const pageLines = 50

interface History {
  readonly lines: HistoryLine[]
  /** Where the next page begins; absent on the last one. */
  readonly older?: number
  readonly sealed_at?: Instant
}

/**
 * What happened to `A.books`, to `A.buildings`, to `A.buildings/<row>` or to a cell of a row, newest
 * first, 50 lines a page. A form's field has a value of its own in each period; a register lives
 * through all of them. What another role alone sees is left out. Looking at an entry that names a
 * person is noted. Faults: `edit-unknown-cell`, `cell-of-other-role`, `school-unknown`, `act-refused`.
 */
export function historyOf(
  db: WritableDb,
  actor: Actor,
  input: DraftPlace & { readonly cell: CellRef; readonly before?: number | undefined },
  kit: Pick<Kit, 'loaded' | 'clock'>,
): History {
  allow(actor, 'fill')
  getSchool(db, input.school)
  const { pack } = kit.loaded
  const place = readPlace(pack, input.cell)
  const hidden = hiddenFrom(pack, actor.role)
  refuseHidden(pack, actor, input.cell, hidden)
  noteHistory(db, actor, { school: input.school, ...place }, kit)
  const asked = askFor(pack, knownCells(pack), place)
  const period = place.register === undefined ? input.period : undefined
  const limit = pageLines + 1
  const found = findChanges(db, input.school, { ...asked, period, before: input.before, limit })
  const page = found.slice(0, pageLines)
  const last = page.at(-1)
  const people = new Map(listPeople(db).map((one) => [one.actor.id, one.actor]))
  const form = place.form
  const sealed = findCurrentRecord(db, { school: input.school, period: input.period, form })
  return {
    lines: page
      .filter(({ cell }) => !isHiddenLine(cell, hidden))
      .map((change) => lineOf(change, { pack, people, hidden })),
    ...(last === undefined || found.length <= pageLines ? {} : { older: last.id }),
    ...(sealed === null ? {} : { sealed_at: sealed.sealedAt }),
  }
}

interface Asked {
  readonly cell: CellRef
  readonly form: FormKey
  readonly register?: Register
  readonly row?: string
  readonly column?: string
}

function readPlace(pack: Pack, cell: CellRef): Asked {
  const [name = '', row, column, ...rest] = cell.split('/')
  const form = pack.forms.find(({ key }) => name.startsWith(`${key}.`))
  const register = pack.registers.find(({ key }) => key === name)
  if (form !== undefined && register !== undefined && rest.length === 0) {
    const isColumn = column === undefined || register.columns.some((one) => one.name === column)
    if (isColumn) {
      return {
        ...{ cell, form: form.key, register },
        ...(row === undefined ? {} : { row }),
        ...(column === undefined ? {} : { column }),
      }
    }
  }
  const isField = form?.fields.some((field) => `${form.key}.${field.name}` === cell)
  if (form === undefined || isField !== true) throw new Fault('edit-unknown-cell', { cell })
  return { cell, form: form.key }
}

type Which = Pick<ChangesAsked, 'cells' | 'beginning' | 'reasonsAbout'>

function askFor(pack: Pack, known: KnownCells, place: Asked): Which {
  const { cell, register, row, column } = place
  const section = known.sectionOf(register?.key ?? cell)
  const sections = section === undefined ? [] : [`${section.form}#${section.section}`]
  if (register === undefined) {
    const checks = pack.checks.filter((check) => check.cells.includes(cell))
    const reasons = checks.map(({ id }) => `reason:${id}`)
    return { cells: [cell, ...sections, ...reasons], beginning: [], reasonsAbout: [`${cell}:`] }
  }
  if (row === undefined) {
    return { cells: [register.key, ...sections], beginning: [`${register.key}/`], reasonsAbout: [] }
  }
  if (column === undefined) {
    const entry = `${register.key}/${row}`
    return { cells: [entry], beginning: [`${entry}/`], reasonsAbout: [`${row}:`, `${entry}/`] }
  }
  const checks = pack.checks.filter(
    ({ each, cells }) => each === register.key && cells.includes(column),
  )
  const reasons = checks.map(({ id }) => `reason:${id}:${row}`)
  return { cells: [cell, ...reasons], beginning: [], reasonsAbout: [`${cell}:`] }
}

interface Reader {
  readonly pack: Pack
  readonly people: ReadonlyMap<string, Actor>
  readonly hidden: Hidden
}

function lineOf(change: NumberedChange, { pack, people, hidden }: Reader): HistoryLine {
  const { id, at, period, cell } = change
  const author = people.get(change.actor)
  if (author === undefined) throw new Error(`a change by nobody: ${change.actor}`)
  const [register = ''] = cell.split('/')
  const before = without(readValue(change.before), register, hidden)
  const after = without(readValue(change.after), register, hidden)
  return {
    ...{ id, at, period, by: { name: author.name, role: author.role }, what: whatOf(pack, cell) },
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  }
}

function whatOf(pack: Pack, cell: string): HistoryLine['what'] {
  if (cell.startsWith('reason:')) return { kind: 'reason', check: cell.split(':')[1] ?? '' }
  const [, section] = cell.split('#')
  if (section !== undefined) return { kind: 'section', section: FieldName.parse(section) }
  switch (cell.split('/').length) {
    case 1:
      return pack.registers.some(({ key }) => key === cell)
        ? { kind: 'register' }
        : { kind: 'cell', cell }
    case 2:
      return { kind: 'row', cell }
    default:
      return { kind: 'cell', cell }
  }
}

/** A reason that moved with its draft to another pack was logged whole; what counts is its text. */
const Logged = z.union([HistoryValue, z.object({ text: z.string() }).transform(({ text }) => text)])

function readValue(json: string | null): HistoryValue | undefined {
  return json === null ? undefined : Logged.parse(JSON.parse(json))
}

function refuseHidden(pack: Pack, actor: Actor, cell: CellRef, hidden: Hidden): void {
  const field = fieldOfCell(cell)
  if (!hidden.has(field)) return
  const role = knownCells(pack).roleOf(field) ?? actor.role
  throw new Fault('cell-of-other-role', { cell: field, role })
}

/** A change of a hidden field, or a reason given for one. */
const isHiddenLine = (cell: string, hidden: Hidden): boolean =>
  hidden.has(fieldOfCell(cell.split(':').at(-1) ?? ''))

/** Of a row that was taken away only the columns that the person may see. */
function without(
  value: HistoryValue | undefined,
  register: string,
  hidden: Hidden,
): HistoryValue | undefined {
  if (typeof value !== 'object' || Array.isArray(value) || value.cells === undefined) return value
  const cells = Object.entries(value.cells).filter(([name]) => !hidden.has(`${register}.${name}`))
  return { ...value, cells: Object.fromEntries(cells) }
}
