import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import type { Desk } from '#renderer/desk/desk.ts'
import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import type { DueState } from '#renderer/form/due.ts'
import { workHref } from '#renderer/form/hrefs.ts'
import { formProgress } from '#renderer/form/progress.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { overdueOf } from '#renderer/remedies/overdue.ts'
import { useRemedies } from '#renderer/remedies/use-remedies.ts'
import { openKeys } from '#shared/sheet/plan-key.ts'
import type { ScreenWords } from '#shared/words/words.ts'
import { type FormTask, formTasks } from './form-tasks.ts'
import { trustTasks } from './trust-tasks.ts'

export interface Task {
  readonly key: string
  readonly title: string
  /** By when; undefined when no day is set. */
  readonly due?: DueState | undefined
  /** Short facts behind the title: `12/46 项未填`, `2 个错误`. */
  readonly facts: readonly string[]
  readonly act: string
  readonly href: string
  /** Something is wrong, late or came back, not only unfinished. */
  readonly urgent: boolean
}

/**
 * What waits for a person: the next step to the county's approval, which takes days; what is urgent; the
 * other forms; hand-in; the workspace's own; and last what only waits for the county.
 */
export function useTasks(today: string): readonly Task[] {
  const desk = useDesk()
  useDeskVersion()
  const { words, say } = useSpeech()
  const { school } = useApi()
  const status = useQuery(school.workspace.status.queryOptions({ input: {} }))
  const waiting = useQuery(school.handing.waiting.queryOptions({ input: {} }))
  const records = useQuery(school.proof.records.queryOptions({ input: { school: desk.school } }))
  const principal = useQuery(school.principal.key.queryOptions({ input: { school: desk.school } }))
  const remedies = useRemedies()
  const forms = formTasks(desk, records.data ?? [], today).map((task): Task => {
    const { form, due, href, urgent } = task
    return {
      key: form.key,
      title: words.value.form(say(form.title), form.key),
      due,
      facts: factsOf(desk, task, words),
      act: words.home.next[task.next],
      href,
      urgent,
    }
  })
  const line = waiting.data?.find((one) => one.school === desk.school)
  const standing = line?.standing.is
  const trust = trustTasks(standing, principal.data?.key?.standing)
  const trustTask = ({ step, screen, urgent }: (typeof trust)[number]): Task => ({
    key: `trust-${step}`,
    title: words.home.trust[step].title,
    facts: [words.home.trust[step].next],
    act: words.home.trust[step].act,
    href: workHref(desk, screen),
    urgent,
  })
  const unpacked = line?.unpacked.length ?? 0
  const asked = line?.asked.length ?? 0
  const open = status.data?.state === 'open' ? status.data : undefined
  const late = remedies === undefined ? [] : overdueOf(remedies, openKeys(desk.session()), today)
  const others: (Task | false)[] = [
    late.length > 0 && {
      key: 'remedies',
      title: words.remedyPlan.late(late.length),
      facts: [],
      act: words.remedyPlan.see,
      href: workHref(desk, 'plan'),
      urgent: true,
    },
    unpacked > 0 &&
      standing === 'approved' && {
        key: 'deliver',
        title: words.home.deliver(unpacked),
        facts: [],
        act: words.home.toDeliver,
        href: workHref(desk, 'hand-in'),
        urgent: false,
      },
    asked > 0 && {
      key: 'asked',
      title: words.home.asked(asked),
      facts: [],
      act: words.home.toDeliver,
      href: workHref(desk, 'hand-in'),
      urgent: true,
    },
    open?.recovery_confirmed === false && {
      key: 'recovery',
      title: words.home.recovery,
      facts: [],
      act: words.home.toCheck,
      href: '/recovery',
      urgent: true,
    },
  ]
  return [
    // Without the county's approval nothing can be handed in, however late it is.
    ...trust.filter((task) => !task.waits).map(trustTask),
    ...forms.filter((task) => task.urgent),
    ...forms.filter((task) => !task.urgent),
    ...others.filter((task) => task !== false),
    ...trust.filter((task) => task.waits).map(trustTask),
  ]
}

function factsOf(desk: Desk, task: FormTask, words: ScreenWords): readonly string[] {
  const { form, returned, remarks } = task
  const { unfilled, total, errors, warnings, isReady } = formProgress(desk, form)
  const left = unfilled.length
  return [
    ...(returned === undefined ? [] : [words.home.returned(returned)]),
    ...(remarks === 0 ? [] : [words.home.remarks(remarks)]),
    left === 0 ? words.home.filled : words.home.unfilled(left, total),
    ...(errors > 0 ? [words.home.errors(errors)] : []),
    ...(warnings > 0 ? [words.home.warnings(warnings)] : []),
    ...(isReady ? [words.forms.ready] : []),
  ]
}
