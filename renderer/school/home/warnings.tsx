import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { workHref } from '#renderer/form/hrefs.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { momentOf } from '#renderer/ui/moment.ts'
import { Notice } from '#renderer/ui/notice.tsx'

/** A clock that cannot be right: what it says, what the district signed, and what to do. */
export function ClockWarning() {
  const { words } = useSpeech()
  const { school } = useApi()
  const { data: status } = useQuery(school.workspace.status.queryOptions({ input: {} }))
  if (status?.state !== 'open' || status.clock === undefined) return null
  const { is, now, signed } = status.clock
  return (
    <Notice tone="warn" title={words.clock[is](momentOf(now), momentOf(signed))}>
      {words.clock.remedy}
    </Notice>
  )
}

/** The school's bundles cannot go on in their series: why, and where a person settles it. */
export function SeriesWarning() {
  const desk = useDesk()
  const { words } = useSpeech()
  const { school } = useApi()
  const { data: lines } = useQuery(school.handing.waiting.queryOptions({ input: {} }))
  const broken = lines?.find((line) => line.school === desk.school)?.broken
  if (broken === undefined) return null
  const { happened } = words.series.causes[broken.cause]
  return (
    <Notice tone="warn" title={happened(broken.last.sequence, broken.beyond?.sequence)}>
      <Link href={workHref(desk, 'hand-in')}>{words.series.toHandIn}</Link>
    </Notice>
  )
}
