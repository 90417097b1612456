import type { Edit } from '#shared/engine/edit.ts'
import { createEngine, type Session } from '#shared/engine/engine.ts'
import type { Violation } from '#shared/engine/outcome.ts'
import { rowLimit } from '#shared/engine/situation.ts'
import { choicesOf } from '#shared/entry/choices.ts'
import { rowIds } from '#shared/entry/row-ids.ts'
import { typedOf } from '#shared/entry/typed.ts'
import { Fault } from '#shared/fault.ts'
import { PlainDate, type RegisterKey } from '#shared/ids.ts'
import { packRowId } from '#shared/pack/row-id.ts'
import {
  columnsOfForm,
  columnsOfRegister,
  registerOf,
  type TableColumn,
} from '#shared/spreadsheet/columns.ts'
import type { ImportAsked, ImportPlace, ImportPlan } from '#shared/spreadsheet/import-plan.ts'
import { planForm } from '#shared/spreadsheet/plan-form.ts'
import { planRows } from '#shared/spreadsheet/plan-rows.ts'
import { columnOf } from './problem-column.ts'
import type { NewProblem, TriedImport, TryAsked } from './trial.ts'

/**
 * Computes what a file would come to, with an engine of its own: nothing is written. `report` is told
 * how far it is, from 0 to 1. Faults: `sheet-merged`, `sheet-formulas`, `register-full`,
 * `edit-unknown-cell`.
 */
export function tryImport(asked: TryAsked, report: (part: number) => void): TriedImport {
  const { pack, situation, period, kind } = asked
  report(0.05)
  const session = createEngine(pack).open(situation, { period, kind })
  const before = new Set(session.violations().map(nameOf))
  report(0.2)
  const plan = planOf(asked, session)
  report(0.3)
  make(session, plan.edits, (part) => report(0.3 + 0.3 * part))
  const after = session.violations().filter((one) => !before.has(nameOf(one)))
  report(1)
  return { plan, ...sorted(after, plan, session, asked.target.kind) }
}

const nameOf = ({ check, row, cells }: Violation): string => `${check} ${row} ${cells.join(' ')}`

function planOf(asked: TryAsked, session: Session): ImportPlan {
  const { pack, situation, target } = asked
  if (target.kind === 'form') {
    const form = pack.forms.find(({ key }) => key === target.form)
    if (form === undefined) throw new Fault('edit-unknown-cell', { cell: target.form })
    const columns = columnsOfForm(form, asked.role)
    return planForm(reading(asked, columns), form.key, (name) => situation.forms[form.key]?.[name])
  }
  const place = placeOf(asked, target.register, session)
  const register = registerOf(pack, target.register)
  return planRows(
    reading(asked, register === undefined ? [] : columnsOfRegister(register, asked.role)),
    place,
  )
}

function reading(asked: TryAsked, columns: readonly TableColumn[]): ImportAsked {
  const { pack, situation, language, sheet, mapping, blanks } = asked
  const rows = (key: RegisterKey) => situation.registers[key] ?? []
  return {
    sheet,
    mapping,
    blanks,
    columns: columns.map((column) => ({
      ...column,
      choices: choicesOf(column.field, { pack, language, rows }),
    })),
  }
}

function placeOf(asked: TryAsked, key: RegisterKey, session: Session): ImportPlace {
  const { pack, situation, period, knownBy } = asked
  const register = registerOf(pack, key)
  if (register === undefined) throw new Fault('edit-unknown-cell', { cell: key })
  const rows = situation.registers[key] ?? []
  const given = new Map(
    (register.rows ?? []).map((one) => [packRowId(key, one.key, period), one.cells]),
  )
  const from = PlainDate.parse(`${period.slice(0, 4)}-09-01`)
  return {
    register: key,
    rows: rows.filter(({ to }) => to === undefined),
    caption: register.caption,
    knownBy,
    canType: (row, { name }) =>
      given.get(row)?.[name] === undefined && session.cell(`${key}/${row}/${name}`).sealed !== true,
    newRow: rowIds(crypto.randomUUID()),
    add: (row) => ({ op: 'add-row', register: key, row, from }),
    room: rowLimit - rows.length,
  }
}

/** How many edits are made between two words of progress. */
const step = 2_000

function make(session: Session, edits: readonly Edit[], report: (part: number) => void): void {
  session.together(() => {
    for (const [at, edit] of edits.entries()) {
      session.apply(edit)
      if (at % step === 0) report(at / edits.length)
    }
  })
}

function sorted(
  after: readonly Violation[],
  plan: ImportPlan,
  session: Session,
  kind: TryAsked['target']['kind'],
) {
  // A form is one line without a row; in a register such a line was left out, and no problem is its.
  const lineOf = new Map(
    plan.lines.flatMap(({ row, line }) =>
      row !== undefined || kind === 'form' ? [[row, line] as const] : [],
    ),
  )
  const problems: NewProblem[] = []
  const blanks = new Map<string, number>()
  for (const violation of after) {
    const column = columnOf(violation)
    if (violation.check === 'required' && column !== undefined)
      blanks.set(column, (blanks.get(column) ?? 0) + 1)
    else {
      const [cell] = violation.cells
      const text = cell === undefined ? '' : typedOf(session.cell(cell).answer)
      problems.push({ line: lineOf.get(violation.row), text, violation })
    }
  }
  return { problems, blanks: [...blanks].map(([column, count]) => ({ column, count })) }
}
