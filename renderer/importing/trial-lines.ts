import type { Violation } from '#shared/engine/outcome.ts'
import type { ImportTrouble } from '#shared/spreadsheet/import-plan.ts'
import { columnOf } from './problem-column.ts'
import type { TriedImport } from './trial.ts'

/** What a person is told of a line: of the file's cell itself, or what a check says of the row. */
export interface TrialLine {
  readonly key: string
  /** Of the file; undefined for what is about no line of it. */
  readonly line: number | undefined
  readonly caption: string
  readonly column: string | undefined
  readonly text: string
  readonly tone: 'error' | 'warning'
  readonly what:
    | { readonly kind: 'trouble'; readonly why: ImportTrouble }
    | { readonly kind: 'violation'; readonly violation: Violation }
}

/**
 * All that is to be said, in the order of the file, what is about no line last. Of a cell that goes in
 * as it stands the check says what is wrong, so it is said once.
 */
export function trialLines({ plan, problems }: TriedImport): readonly TrialLine[] {
  const captions = new Map(plan.lines.map(({ line, caption }) => [line, caption]))
  const captionOf = (line: number | undefined) =>
    line === undefined ? '' : (captions.get(line) ?? '')
  const checked = new Set(problems.map(({ line, violation }) => `${line} ${columnOf(violation)}`))
  const troubles = plan.problems
    .filter(({ line, column, why }) => why !== 'kept' || !checked.has(`${line} ${column}`))
    .map(
      ({ line, column, text, why }, at): TrialLine => ({
        key: `file ${at}`,
        ...{ line, column, text, caption: captionOf(line) },
        tone: why === 'given' ? 'warning' : 'error',
        what: { kind: 'trouble', why },
      }),
    )
  const texts = new Map(plan.problems.map(({ line, column, text }) => [`${line} ${column}`, text]))
  const violations = problems.map(({ line, text, violation }, at): TrialLine => {
    const column = columnOf(violation)
    return {
      key: `check ${at}`,
      ...{ line, column, caption: captionOf(line), text: texts.get(`${line} ${column}`) ?? text },
      tone: violation.severity,
      what: { kind: 'violation', violation },
    }
  })
  const last = Number.MAX_SAFE_INTEGER
  return [...troubles, ...violations].toSorted((a, b) => (a.line ?? last) - (b.line ?? last))
}
