import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { formHref, workHref } from '#renderer/form/hrefs.ts'
import { formProgress } from '#renderer/form/progress.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { schoolForms } from '#shared/pack/school-forms.ts'

export interface Task {
  readonly key: string
  readonly title: string
  /** Short facts behind the title: `12/46 项未填`, `2 个错误`. */
  readonly facts: readonly string[]
  readonly act: string
  readonly href: string
  /** Something is wrong, not only unfinished. */
  readonly urgent: boolean
}

/** What waits for a person, most urgent first: forms, then hand-in, then the workspace's own. */
export function useTasks(): readonly Task[] {
  const desk = useDesk()
  useDeskVersion()
  const { words, say } = useSpeech()
  const { school } = useApi()
  const status = useQuery(school.workspace.status.queryOptions({ input: {} }))
  const waiting = useQuery(school.handing.waiting.queryOptions({ input: {} }))
  const forms: Task[] = schoolForms(desk.engine.pack)
    .filter((form) => !desk.sealedUnchanged().has(form.key))
    .map((form) => {
      const { unfilled, total, errors, warnings, isReady } = formProgress(desk, form)
      const left = unfilled.length
      return {
        key: form.key,
        title: words.value.form(say(form.title), form.key),
        facts: [
          left === 0 ? words.home.filled : words.home.unfilled(left, total),
          ...(errors > 0 ? [words.home.errors(errors)] : []),
          ...(warnings > 0 ? [words.home.warnings(warnings)] : []),
          ...(isReady ? [words.forms.ready] : []),
        ],
        act: isReady ? words.home.toHandIn : left === total ? words.home.begin : words.home.fill,
        href: isReady ? workHref(desk, 'hand-in') : formHref(desk, form.key),
        urgent: errors > 0,
      }
    })
  const unpacked = waiting.data?.find((one) => one.school === desk.school)?.unpacked.length ?? 0
  const open = status.data?.state === 'open' ? status.data : undefined
  const others: (Task | false)[] = [
    unpacked > 0 && {
      key: 'deliver',
      title: words.home.deliver(unpacked),
      facts: [],
      act: words.home.toDeliver,
      href: workHref(desk, 'hand-in'),
      urgent: false,
    },
    open?.recovery_confirmed === false && {
      key: 'recovery',
      title: words.home.recovery,
      facts: [],
      act: words.home.toCheck,
      href: '/recovery',
      urgent: true,
    },
    open !== undefined &&
      open.district === undefined && {
        key: 'office',
        title: words.home.officeMissing,
        facts: [],
        act: words.home.toOffice,
        href: workHref(desk, 'office'),
        urgent: false,
      },
  ]
  return [...forms, ...others.filter((task) => task !== false)]
}
