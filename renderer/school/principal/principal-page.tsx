import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { useMe } from '#renderer/people/use-me.ts'
import { useSeries } from '#renderer/series/use-series.ts'
import { Notice } from '#renderer/ui/notice.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { ConfirmPart } from './confirm-part.tsx'
import { KeyPart } from './key-part.tsx'
import { SignOutcome } from './sign-outcome.tsx'
import { SignPart } from './sign-part.tsx'
import { SignedPart } from './signed-part.tsx'
import { useSign } from './use-sign.ts'

/** What the principal's signature confirms, in plain words; only the principal makes the key and signs. */
export function PrincipalPage() {
  const desk = useDesk()
  const { words } = useSpeech()
  const { school } = useApi()
  const me = useMe()
  const input = { school: desk.school }
  const key = useQuery(school.principal.key.queryOptions({ input }))
  const waiting = useQuery(school.principal.waiting.queryOptions({ input }))
  const handing = useQuery(school.handing.waiting.queryOptions({ input: {} }))
  const series = useSeries(desk.school)
  const isPrincipal = me?.role === 'principal'
  const records = waiting.data?.records ?? []
  const signing = useSign(
    records.map(({ record }) => record),
    series.agreed,
  )
  return (
    <Page title={words.principal.title} note={words.principal.what}>
      <FaultNotice thrown={key.error ?? waiting.error} />
      {isPrincipal ? null : <Notice tone="info" title={words.principal.onlyPrincipal} />}
      {key.data === undefined ? null : (
        <KeyPart known={key.data.key ?? undefined} isPrincipal={isPrincipal} />
      )}
      {waiting.data === undefined ? null : <ConfirmPart records={records} />}
      <SignOutcome sign={signing.sign} />
      {isPrincipal && key.data?.key != null && records.length > 0 ? (
        <SignPart
          count={records.length}
          signing={signing}
          series={series}
          packs={
            handing.data?.some((one) => one.school === desk.school && one.next === 'records') ??
            false
          }
        />
      ) : null}
      <SignedPart />
    </Page>
  )
}
