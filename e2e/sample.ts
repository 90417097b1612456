import * as z from 'zod'
import { Edit } from '#shared/engine/edit.ts'
import { Period, SchoolCode } from '#shared/ids.ts'
import { start } from './process.ts'

const Sample = z.object({
  school: z.object({ code: SchoolCode, name: z.string() }),
  period: Period,
  edits: z.array(Edit),
})
export type Sample = z.infer<typeof Sample>

/** A sample school of the built-in pack, as the demo fills it. */
export async function readSample(name: string): Promise<Sample> {
  const running = start('tools/demo/print-sample.ts', [name])
  const code = await running.ended
  if (code !== 0) throw new Error(`print-sample ${name}: ${running.err()}`)
  return Sample.parse(JSON.parse(running.out()))
}

/** Whether an entry belongs to the rosters of teachers and classes, which colleagues keep. */
export function isOfRosters(edit: Edit): boolean {
  if ('register' in edit) return /^[BC]\./.test(edit.register)
  if ('form' in edit) return edit.form === 'C'
  return edit.check.startsWith('C-')
}

/** What a person has in hand for one form: what to type where, and what to confirm. */
export interface Notes {
  /** By cell: `A.books`. */
  readonly fields: ReadonlyMap<string, string>
  /** By register, its rows in order; each by column. */
  readonly rows: ReadonlyMap<string, readonly ReadonlyMap<string, string>[]>
  /** Registers and sections that are confirmed, as `A.buildings#complete` and `A#site`. */
  readonly confirmed: ReadonlySet<string>
  /** Reasons for warnings, by check. */
  readonly reasons: ReadonlyMap<string, string>
}

/** Sorts the entries of a sample by where they stand on a form. */
export function notesFor(form: string, edits: readonly Edit[]): Notes {
  const fields = new Map<string, string>()
  const rows = new Map<string, Map<string, Map<string, string>>>()
  const confirmed = new Set<string>()
  const reasons = new Map<string, string>()
  const isHere = (register: string) => register.startsWith(`${form}.`)
  const captions = captionsOf(edits)
  /** A row of another register is known by its caption, because here it has another id. */
  const typed = (value: Value) => captions.get(textOf(value)) ?? textOf(value)
  for (const edit of edits) {
    if (edit.op === 'set' && edit.form === form)
      fields.set(`${form}.${edit.field}`, typed(edit.value))
    else if (edit.op === 'add-row' && isHere(edit.register))
      rowsOf(rows, edit.register).set(edit.row, new Map())
    else if (edit.op === 'set-cell' && isHere(edit.register))
      rowsOf(rows, edit.register).get(edit.row)?.set(edit.column, typed(edit.value))
    else if (edit.op === 'confirm-register' && isHere(edit.register))
      confirmed.add(`${edit.register}#complete`)
    else if (edit.op === 'confirm-section' && edit.form === form)
      confirmed.add(`${form}#${edit.section}`)
    else if (edit.op === 'give-reason' && edit.check.startsWith(`${form}-`))
      reasons.set(edit.check, edit.text ?? '')
  }
  const inOrder = new Map([...rows].map(([register, byId]) => [register, [...byId.values()]]))
  return { fields, rows: inOrder, confirmed, reasons }
}

function rowsOf<Key, Value>(map: Map<Key, Map<string, Value>>, key: Key): Map<string, Value> {
  const found = map.get(key) ?? new Map<string, Value>()
  map.set(key, found)
  return found
}

/** What is entered first in each row of the sample: a name, a number. */
function captionsOf(edits: readonly Edit[]): ReadonlyMap<string, string> {
  const captions = new Map<string, string>()
  for (const edit of edits)
    if (edit.op === 'set-cell' && !captions.has(edit.row))
      captions.set(edit.row, textOf(edit.value))
  return captions
}

type Value = string | boolean | readonly string[] | undefined

/** How an answer is typed: a truth as its word, several codes one after the other. */
function textOf(value: Value): string {
  if (value === undefined) return ''
  return typeof value === 'object' ? value.join(' ') : String(value)
}
