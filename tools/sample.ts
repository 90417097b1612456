import { createHash } from 'node:crypto'
import * as z from 'zod'
import { Answer } from '#shared/answer.ts'
import { Edit } from '#shared/engine/edit.ts'
import {
  FieldName,
  FormKey,
  Period,
  PlainDate,
  RegisterKey,
  RowId,
  SchoolCode,
  WorkspaceKind,
} from '#shared/ids.ts'
import { packRowId } from '#shared/pack/row-id.ts'
import { daysOf } from '#shared/period.ts'
import { documentsOf } from '#tools/sample-nodes.ts'

const Cells = z.record(FieldName, Answer)

/** One school, as `packs/cn.balanced.2017/samples/README.md` describes it. */
export const SampleFile = z.strictObject({
  school: z.strictObject({ code: SchoolCode, name: z.string().min(1) }),
  kind: WorkspaceKind.default('test'),
  period: Period,
  forms: z.partialRecord(FormKey, Cells).default({}),
  registers: z.partialRecord(RegisterKey, z.array(Cells).max(20_000)).default({}),
  /** The registers that are complete; when absent, all that are listed. */
  complete: z.array(RegisterKey).optional(),
  /** The forms of the period before. */
  previous: z.record(FormKey, Cells).optional(),
  reasons: z
    .array(
      z.strictObject({
        check: z.string(),
        row: z.strictObject({ register: RegisterKey, at: z.string() }).optional(),
        text: z.string(),
      }),
    )
    .default([]),
})
export type SampleFile = z.infer<typeof SampleFile>

/** A sample school, and everything that a person would enter for it, in the order of entering. */
export interface Sample {
  readonly school: { readonly code: SchoolCode; readonly name: string }
  readonly kind: WorkspaceKind
  readonly period: Period
  readonly previous?: SampleFile['previous']
  readonly edits: readonly Edit[]
}

/** Reads a sample school. Throws a plain Error on a sample that is wrong: it is ours. */
export function readSample(text: string): Sample {
  const file = SampleFile.parse(documentsOf(text)[0])
  if (file.kind !== 'test') throw new Error('a sample is for test workspaces')
  return sampleOf(file)
}

/** What a person would enter for the school. */
export function sampleOf(file: SampleFile): Sample {
  const { school, kind, period, previous } = file
  const edits = z
    .array(Edit)
    .parse([...fieldEdits(file), ...registerEdits(file), ...reasonsOf(file)])
  return { school, kind, period, edits, ...(previous === undefined ? {} : { previous }) }
}

const fieldEdits = (file: SampleFile): readonly unknown[] =>
  Object.entries(file.forms).flatMap(([form, cells]) =>
    Object.entries(cells ?? {}).map(([field, value]) => ({
      ...{ op: 'set', form, field, value: referred(file, value) },
    })),
  )

function registerEdits(file: SampleFile): readonly unknown[] {
  const edits: unknown[] = []
  for (const [register, rows] of Object.entries(file.registers)) {
    for (const [index, { from, to, row: key, ...cells }] of (rows ?? []).entries()) {
      const row = rowId(file, register, key ?? `${index + 1}`)
      if (key === undefined) {
        edits.push({ op: 'add-row', register, row, from: from ?? daysOf(file.period).first })
      }
      for (const [column, value] of Object.entries(cells)) {
        edits.push({ op: 'set-cell', register, row, column, value: referred(file, value) })
      }
      if (to !== undefined)
        edits.push({ op: 'archive-row', register, row, to: PlainDate.parse(to) })
    }
  }
  const complete = file.complete ?? Object.keys(file.registers)
  return [
    ...edits,
    ...complete.map((register) => ({ op: 'confirm-register', register, confirmed: true })),
  ]
}

const reasonsOf = (file: SampleFile): readonly unknown[] =>
  file.reasons.map(({ check, row, text }) => ({
    ...{ op: 'give-reason', check, text },
    ...(row === undefined ? {} : { row: rowId(file, row.register, row.at) }),
  }))

/** `@B.classes/3` is the third row of a register, `@H.lines/H-01` a row of the pack. */
function referred(file: SampleFile, value: Answer): Answer {
  const [, register, place] =
    /^@([A-Z][A-Z0-9]{0,3}\.[a-z0-9_]+)\/([A-Za-z0-9_-]+)$/.exec(String(value)) ?? []
  return register === undefined || place === undefined ? value : rowId(file, register, place)
}

/** By place the same row always has the same id: a UUID of version 8 from school, register, place. */
function rowId(file: SampleFile, register: string, place: Answer): RowId {
  const key = String(place)
  if (!/^\d+$/.test(key)) return packRowId(register, key, file.period)
  const hash = createHash('sha256').update(`${file.school.code} ${register} ${key}`).digest('hex')
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`]
  return RowId.parse([...parts, `8${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-'))
}
