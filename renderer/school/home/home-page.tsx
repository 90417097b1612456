import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Page, Part } from '#renderer/ui/page.tsx'
import { LastHandIn } from './last-hand-in.tsx'
import { OrphansNotice } from './orphans-notice.tsx'
import { StandingPart } from './standing-part.tsx'
import { TaskList } from './task-list.tsx'
import { useTasks } from './use-tasks.ts'

/** The first screen: what to do today, how the school stands, what became of the last hand-in. */
export function HomePage() {
  const desk = useDesk()
  const { words } = useSpeech()
  const { school } = useApi()
  const tasks = useTasks()
  const records = useQuery(school.proof.records.queryOptions({ input: { school: desk.school } }))
  return (
    <Page title={words.home.title}>
      <OrphansNotice />
      <Part title={words.home.today} aside={<span>{words.home.todo(tasks.length)}</span>}>
        {tasks.length === 0 ? <p>{words.home.nothing}</p> : <TaskList tasks={tasks} />}
      </Part>
      <StandingPart />
      <LastHandIn lines={records.data ?? []} />
    </Page>
  )
}
