import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Page, Part } from '#renderer/ui/page.tsx'
import { shownPeriod } from '#shared/entry/shown-period.ts'
import { LastHandIn } from './last-hand-in.tsx'
import { OrphansNotice } from './orphans-notice.tsx'
import { PeriodLine } from './period-line.tsx'
import { StandingPart } from './standing-part.tsx'
import { TaskList } from './task-list.tsx'
import { type Task, useTasks } from './use-tasks.ts'
import { ClockWarning, SeriesWarning } from './warnings.tsx'

interface HomePageProps {
  /** A day of the machine's calendar. */
  readonly today: string
}

/** The first screen: what to do by when, how the school stands, what became of the last hand-in. */
export function HomePage({ today }: HomePageProps) {
  const desk = useDesk()
  const { words } = useSpeech()
  const { school } = useApi()
  const tasks = useTasks(today)
  const [first] = tasks
  const records = useQuery(school.proof.records.queryOptions({ input: { school: desk.school } }))
  return (
    <Page
      title={words.home.title}
      note={words.home.about(shownPeriod(words, desk.period), today)}
      action={first === undefined ? undefined : <NextAct task={first} />}
    >
      <ClockWarning />
      <SeriesWarning />
      <OrphansNotice />
      <PeriodLine today={today} />
      <Part title={words.home.today} aside={<span>{words.home.todo(tasks.length)}</span>}>
        {tasks.length === 0 ? <p>{words.home.nothing}</p> : <TaskList tasks={tasks} />}
      </Part>
      <StandingPart />
      {records.data === undefined ? null : <LastHandIn lines={records.data} />}
    </Page>
  )
}

/** The one primary act: whatever stands first on the list. */
function NextAct({ task }: { readonly task: Task }) {
  const { words } = useSpeech()
  return (
    <>
      <span>{words.home.nextIs}</span>
      <Button component={Link} href={task.href}>
        {words.home.actOn(task.act, task.title)}
      </Button>
    </>
  )
}
