import type { Answer } from '#shared/answer.ts'
import { Edit } from '#shared/engine/edit.ts'
import type { Session } from '#shared/engine/engine.ts'
import { Situation } from '#shared/engine/situation.ts'
import type { RowId } from '#shared/ids.ts'
import type { Pack } from '#shared/pack/pack.ts'

/**
 * Cells to be changed on a sample: `C.on_quota` a field, `C.teachers/3/name` the third row's cell; a
 * place after the last adds the row. `@D.cases/1` as a value refers to a row; undefined empties.
 */
export type Changes = Readonly<Record<string, Answer | undefined>>

/** A check at the border between well and broken. */
export interface CheckExample {
  readonly check: string
  /** The sample on which the changes are made; E1 when absent. */
  readonly on?: string
  /** Parameters of the pack that have another value here, as a profile would set them. */
  readonly with?: Readonly<Record<string, string>>
  /** What the period before says, by `B.enrolled_g1`. */
  readonly previous?: Readonly<Record<string, string>>
  readonly passes: Changes
  readonly fails: Changes
}

/** The pack with other values of some parameters. Throws a plain Error on a name that it lacks. */
export function withParameters(pack: Pack, values: CheckExample['with'] = {}): Pack {
  const changed = Object.entries(values).map(([name, value]) => {
    const old = pack.parameters[name]
    if (old === undefined || 'text' in old) throw new Error(`no number param.${name}`)
    const truth = value === 'true' || value === 'false'
    return [name, { ...old, value: truth ? value === 'true' : value }] as const
  })
  return { ...pack, parameters: { ...pack.parameters, ...Object.fromEntries(changed) } }
}

/** The school's situation with what the period before says. */
export function withPrevious(
  situation: Situation,
  previous: CheckExample['previous'] = {},
): Situation {
  const forms: { [form: string]: { [field: string]: string } } = {}
  for (const [place, value] of Object.entries(previous)) {
    const [form = '', field = ''] = place.split('.')
    forms[form] = { ...forms[form], [field]: value }
  }
  return Object.keys(forms).length === 0
    ? situation
    : Situation.parse({ ...situation, previous: forms })
}

/** The cells of one row, each by its place. */
export const at = (place: string, cells: Changes): Changes =>
  Object.fromEntries(Object.entries(cells).map(([name, cell]) => [`${place}/${name}`, cell]))

/** One cell, well and broken. */
export const one = (
  check: string,
  place: string,
  passes: Answer | undefined,
  fails: Answer | undefined,
  on?: string,
): CheckExample => ({
  check,
  ...(on === undefined ? {} : { on }),
  passes: { [place]: passes },
  fails: { [place]: fails },
})

/** Makes the changes as a person would. Throws `edit-unknown-cell` for what the pack lacks. */
export function change(session: Session, changes: Changes): void {
  for (const [place, given] of Object.entries(changes)) {
    const value = referred(session, given)
    const [owner = '', row, column] = place.split('/')
    const [form, field] = owner.split('.')
    session.apply(
      Edit.parse(
        row === undefined
          ? { op: 'set', form, field, value }
          : { op: 'set-cell', register: owner, row: rowAt(session, owner, row), column, value },
      ),
    )
  }
}

function referred(session: Session, value: Answer | undefined): Answer | undefined {
  if (typeof value !== 'string' || !value.startsWith('@')) return value
  const [register = '', place = ''] = value.slice(1).split('/')
  return rowAt(session, register, place)
}

function rowAt(session: Session, register: string, place: string): RowId {
  const find = () => Object.entries(session.situation().registers).find(([key]) => key === register)
  const rows = find()?.[1] ?? []
  const row = rows[Number(place) - 1]
  if (row !== undefined) return row.id
  if (rows.length + 1 !== Number(place)) throw new Error(`${register} has no place ${place}`)
  const id = `00000000-0000-4000-8000-${place.padStart(12, '0')}`
  const from = '2026-09-01'
  session.apply(Edit.parse({ op: 'add-row', register, row: id, from }))
  return rowAt(session, register, place)
}
