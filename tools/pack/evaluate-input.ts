import { readFileSync, statSync } from 'node:fs'
import * as z from 'zod'
import { Answer, Decimal } from '#shared/answer.ts'
import { FieldName, FormKey } from '#shared/ids.ts'
import { SampleFile } from '#tools/sample.ts'
import { documentsOf } from '#tools/sample-nodes.ts'

/** What can be evaluated at once: schools, with what a county has switched on. */
const Input = z.strictObject({
  schools: z.array(SampleFile).min(1).max(2_000).superRefine(onceEach),
  /** Switches, numbers and texts in the place of the pack's, `X1: true`. */
  parameters: z.record(FieldName, z.union([Decimal, z.boolean(), z.string().max(200)])).default({}),
  profiles: z.array(z.string()).max(20).default([]),
  /** The county's own form. */
  county: z.strictObject({ forms: z.record(FormKey, z.record(FieldName, Answer)) }).optional(),
})
export type Input = z.infer<typeof Input>

/** A school that is given twice would count twice in the county. */
function onceEach(schools: readonly SampleFile[], context: z.RefinementCtx): void {
  const seen = new Set<string>()
  for (const [at, { school }] of schools.entries()) {
    if (seen.has(school.code)) {
      const message = `school ${school.code} is given twice`
      context.addIssue({ code: 'custom', path: [at, 'school', 'code'], message })
    }
    seen.add(school.code)
  }
}

/** The file is not what `samples/README.md` describes. */
export class InputMistake extends Error {}

/** A county of 2,000 schools needs a tenth of it. */
const bytesLimit = 256 * 1024 * 1024

/** The text of a file that may be evaluated. Throws `InputMistake` when it is too large or is none. */
export function readInputFile(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) throw new InputMistake(`no such file: ${path}`)
  if (!found.isFile()) throw new InputMistake('not a file')
  const { size } = found
  if (size > bytesLimit) throw new InputMistake(`${size} bytes, ${bytesLimit} allowed`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (thrown) {
    if (thrown instanceof TypeError) throw new InputMistake('not a text in UTF-8')
    throw thrown
  }
}

/**
 * Reads one school, a list of schools, several documents of one school each, or `schools:` with
 * `parameters` and `profiles`. Throws `InputMistake` with the place of the first mistake.
 */
export function readInput(text: string): Input {
  const read = Input.safeParse(gathered(parsed(text)))
  if (read.success) return read.data
  const [issue] = read.error.issues
  const place = (issue?.path ?? []).map(String).join('.')
  throw new InputMistake(`${place === '' ? 'file' : place}: ${issue?.message ?? 'not readable'}`)
}

function parsed(text: string): readonly unknown[] {
  try {
    return documentsOf(text)
  } catch (thrown) {
    // The first line says what; the others show the text itself, which need not be one.
    const [what = ''] = String(thrown instanceof Error ? thrown.message : thrown).split('\n')
    throw new InputMistake(what.replace(/\p{Cc}/gu, ''))
  }
}

function gathered(documents: readonly unknown[]): unknown {
  const [first] = documents
  if (documents.length > 1) return { schools: documents }
  if (Array.isArray(first)) return { schools: first }
  const isWhole = typeof first === 'object' && first !== null && 'schools' in first
  return isWhole ? first : { schools: [first] }
}
