import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { workHref } from '#renderer/form/hrefs.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Notice } from '#renderer/ui/notice.tsx'

/** Why only a request for enrolment leaves, or nothing at all; nothing once the school is approved. */
export function StandingNotice() {
  const desk = useDesk()
  const { words } = useSpeech()
  const { school } = useApi()
  const waiting = useQuery(school.handing.waiting.queryOptions({ input: {} }))
  const standing = waiting.data?.find((line) => line.school === desk.school)?.standing
  if (standing === undefined || standing.is === 'approved') return null
  const { title, what } = words.enrolment[standing.is]
  return (
    <Notice tone={standing.is === 'revoked' ? 'bad' : 'warn'} title={title}>
      <p>{what}</p>
      {standing.is === 'revoked' ? <p>{standing.reason}</p> : null}
      <Link href={workHref(desk, 'office')}>{words.enrolment.toOffice}</Link>
    </Notice>
  )
}
