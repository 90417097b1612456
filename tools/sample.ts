import { createHash } from 'node:crypto'
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
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
} from '#shared/ids.ts'
import { parseDecimal, toDecimal } from '#shared/number/rational.ts'

const Cells = z.record(FieldName, Answer)

/** The file, as `packs/cn.balanced.2017/samples/README.md` describes it. */
const SampleFile = z.strictObject({
  school: z.strictObject({ code: SchoolCode, name: z.string().min(1) }),
  kind: z.literal('test'),
  period: Period,
  forms: z.partialRecord(FormKey, Cells),
  registers: z.partialRecord(RegisterKey, z.array(Cells)),
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

/** A sample school, and everything that a person would enter for it, in the order of entering. */
export interface Sample {
  readonly school: { readonly code: SchoolCode; readonly name: string }
  readonly period: Period
  readonly edits: readonly Edit[]
}

/** Reads a sample school. Throws a plain Error on a sample that is wrong: it is ours. */
export function readSample(text: string): Sample {
  const document = parseDocument(text, { schema: 'failsafe' })
  const [wrong] = document.errors
  if (wrong !== undefined) throw wrong
  const file = SampleFile.parse(plain(document.contents))
  return { school: file.school, period: file.period, edits: editsOf(file) }
}

function editsOf(file: z.infer<typeof SampleFile>): readonly Edit[] {
  const edits: unknown[] = []
  for (const [form, cells] of Object.entries(file.forms)) {
    for (const [field, value] of Object.entries(cells ?? {})) {
      edits.push({ op: 'set', form, field, value: rowNamed(file.school.code, value) })
    }
  }
  for (const [register, rows] of Object.entries(file.registers)) {
    for (const [index, { from = firstDay(file.period), ...cells }] of (rows ?? []).entries()) {
      const row = rowId(file.school.code, register, index + 1)
      edits.push({ op: 'add-row', register, row, from: PlainDate.parse(from) })
      for (const [column, value] of Object.entries(cells)) {
        const given = rowNamed(file.school.code, value)
        edits.push({ op: 'set-cell', register, row, column, value: given })
      }
    }
    edits.push({ op: 'confirm-register', register, confirmed: true })
  }
  for (const { check, row, text } of file.reasons) {
    const place =
      row === undefined ? {} : { row: rowId(file.school.code, row.register, Number(row.at)) }
    edits.push({ op: 'give-reason', check, text, ...place })
  }
  return z.array(Edit).parse(edits)
}

const firstDay = (period: string): string => `${period.slice(0, 4)}-09-01`

/** The same row always has the same id: a UUID of version 8 from school, register and place. */
function rowId(school: string, register: string, place: number): RowId {
  const hash = createHash('sha256').update(`${school} ${register} ${place}`).digest('hex')
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`]
  return RowId.parse([...parts, `8${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-'))
}

/** `@C.teachers/3` in a cell that refers to a row is the id of the third row of that register. */
function rowNamed(school: string, value: Answer): Answer {
  const [, register, place] = (typeof value === 'string' && /^@(.+)\/(\d+)$/.exec(value)) || []
  return register === undefined ? value : rowId(school, register, Number(place))
}

/** Unquoted truths and decimals are such, in their one spelling; all else is text. */
function plain(node: unknown): unknown {
  if (isSeq(node)) return node.items.map(plain)
  if (isMap(node)) {
    return Object.fromEntries(
      node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', plain(value)]),
    )
  }
  const text = isScalar(node) ? String(node.value) : ''
  if (!isScalar(node) || node.type !== 'PLAIN') return text
  if (text === 'true' || text === 'false') return text === 'true'
  const number = parseDecimal(text)
  return number === undefined ? text : toDecimal(number, 12)
}
