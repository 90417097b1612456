import type { Desk } from '#renderer/desk/desk.ts'
import { cellHref } from '#renderer/form/cell-href.ts'
import { type DueState, dueState } from '#renderer/form/due.ts'
import { formHref, workHref } from '#renderer/form/hrefs.ts'
import { formProgress } from '#renderer/form/progress.ts'
import { type ReturnedWord, returnedForms } from '#renderer/proof/returned.ts'
import type { RecordLine } from '#shared/contract/school.ts'
import type { Form } from '#shared/pack/pack.ts'
import { schoolForms } from '#shared/pack/school-forms.ts'
import { isAbout } from '#shared/period.ts'

/** What a form still asks of the school. */
export interface FormTask {
  readonly form: Form
  /** Undefined when no day is set. */
  readonly due: DueState | undefined
  /** Why the district returned it; undefined when it did not. */
  readonly returned: string | undefined
  /** How many cells the district spoke of. */
  readonly remarks: number
  readonly next: 'correct' | 'seal' | 'fill' | 'begin'
  readonly href: string
  /** Something is wrong, late or came back, not only unfinished. */
  readonly urgent: boolean
}

/**
 * The forms of the period that are not done: first what came back, then by the day on which they are
 * due; of one day first what is not filled yet, as the pack lists it. `today` is a day of the machine's calendar.
 */
export function formTasks(
  desk: Desk,
  records: readonly RecordLine[],
  today: string,
): readonly FormTask[] {
  const days = desk.engine.due({ period: desk.period, kind: desk.kind })
  const returned = returnedForms(records, desk.period)
  const tasks = schoolForms(desk.engine.pack)
    .filter((form) => isAbout(form, desk.period))
    .filter(({ key }) => !desk.sealedUnchanged().has(key) || returned.has(key))
    .map((form): FormTask => {
      const word = returned.get(form.key)
      const day = word?.until ?? days.get(form.key)
      const due = day === undefined ? undefined : dueState(day, today)
      const { unfilled, total, errors, isReady } = formProgress(desk, form)
      const isLate = due !== undefined && due.left < 0
      const begun = unfilled.length < total ? 'fill' : 'begin'
      const next = word !== undefined ? 'correct' : isReady ? 'seal' : begun
      return {
        form,
        due,
        returned: word === undefined ? undefined : (word.reason ?? ''),
        remarks: word?.remarks?.length ?? 0,
        next,
        href: next === 'seal' ? workHref(desk, 'hand-in') : placeToGo(desk, form, word),
        urgent: errors > 0 || word !== undefined || isLate,
      }
    })
  const isFilled = ({ next }: FormTask) => Number(next === 'seal')
  return tasks.toSorted((a, b) => rankOf(a) - rankOf(b) || isFilled(a) - isFilled(b))
}

const rankOf = ({ returned, due }: FormTask): number =>
  returned === undefined ? (due?.left ?? Number.MAX_SAFE_INTEGER) : Number.MIN_SAFE_INTEGER

/** The first cell of which the district speaks, if it does; otherwise the form. */
function placeToGo(desk: Desk, { key }: Form, word: ReturnedWord | undefined): string {
  const cell = word?.remarks?.[0]?.cell
  return (cell === undefined ? undefined : cellHref(desk, cell)) ?? formHref(desk, key)
}
