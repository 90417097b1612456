import type { Answer } from '#shared/answer.ts'
import type { FormKey } from '#shared/ids.ts'
import type { ImportAsked, ImportPlan } from './import-plan.ts'
import { readLines } from './read-lines.ts'

/**
 * What a file that was laid on its side (`upright.ts`) comes to in a form. Fields that the file does
 * not name stay as they are. Throws `sheet-merged`, `sheet-formulas`.
 */
export function planForm(
  asked: ImportAsked,
  form: FormKey,
  answer: (field: string) => Answer | undefined,
): ImportPlan {
  const [line] = readLines(asked)
  if (line === undefined) return { edits: [], lines: [], problems: [] }
  const edits = [...line.answers].flatMap(([field, value]) => {
    if (value === undefined && asked.blanks === 'keep') return []
    if (JSON.stringify(answer(field)) === JSON.stringify(value)) return []
    return [{ op: 'set' as const, form, field, ...(value === undefined ? {} : { value }) }]
  })
  const outcome = edits.length === 0 ? 'unchanged' : 'updated'
  return {
    edits,
    lines: [{ line: line.line, outcome, row: undefined, caption: '' }],
    problems: line.problems,
  }
}
