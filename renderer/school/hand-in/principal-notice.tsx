import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { workHref } from '#renderer/form/hrefs.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Notice } from '#renderer/ui/notice.tsx'

/** That records wait for the principal's signature, where the pack asks for it; else only the way to the page. */
export function PrincipalNotice() {
  const desk = useDesk()
  const { words } = useSpeech()
  const { school } = useApi()
  const input = { school: desk.school }
  const waiting = useQuery(school.principal.waiting.queryOptions({ input }))
  const count = waiting.data?.records.length ?? 0
  if (desk.engine.pack.signatures === undefined) return null
  const link = <Link href={workHref(desk, 'principal')}>{words.principal.link}</Link>
  if (count === 0) return <p>{link}</p>
  return (
    <Notice tone="warn" title={words.principal.waits(count)}>
      <p>{words.principal.what}</p>
      {link}
    </Notice>
  )
}
