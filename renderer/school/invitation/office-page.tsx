import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { PrintButtons } from '#renderer/print/print-buttons.tsx'
import { FingerprintCode } from '#renderer/proof/fingerprint-code.tsx'
import { FingerprintText } from '#renderer/proof/fingerprint-text.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Page, Part } from '#renderer/ui/page.tsx'
import { AcceptInvitation } from './accept-invitation.tsx'
import styles from './office.module.css'
import { RequestPart } from './request-part.tsx'
import { StandingTable } from './standing-table.tsx'

/** Which district this workspace trusts, what the station reads out to it, and a new invitation. */
export function OfficePage() {
  const desk = useDesk()
  const { words } = useSpeech()
  const { school } = useApi()
  const status = useQuery(school.workspace.status.queryOptions({ input: {} }))
  const schools = useQuery(school.schools.list.queryOptions({ input: {} }))
  const district = status.data?.state === 'open' ? status.data.district : undefined
  const mine = schools.data?.find((one) => one.code === desk.school)
  return (
    <Page
      title={words.office.title}
      note={words.office.what}
      tools={
        mine === undefined ? undefined : (
          <PrintButtons suggested={words.office.sheetName(mine.code)} />
        )
      }
    >
      {/* On paper stands the station's fingerprint alone: two of one shape would be mixed up. */}
      <div className={`${styles.stack} no-print`}>
        <Part title={words.office.now}>
          {district === undefined ? (
            <Notice tone="warn" title={words.office.none} />
          ) : (
            <dl className={styles.facts}>
              <dt>{words.office.name}</dt>
              <dd>{district.name}</dd>
              <dt>{words.office.fingerprint}</dt>
              <dd>
                <FingerprintText text={district.fingerprint} />
              </dd>
            </dl>
          )}
        </Part>
        {district === undefined ? null : <RequestPart />}
        <StandingTable />
        <AcceptInvitation replaces={district !== undefined} />
      </div>
      {mine === undefined ? null : (
        <Part title={words.office.mine}>
          <p className={styles.quiet}>{words.office.mineWhat}</p>
          <p className="print-only">{words.office.sheetLine(mine.name, mine.code)}</p>
          <div className={styles.pair}>
            <FingerprintText text={mine.fingerprint} />
            <FingerprintCode whose="station" fingerprint={mine.fingerprint} />
          </div>
          <p className="print-only">{words.office.sheetSign}</p>
          <dl className={styles.facts}>
            <dt>{words.office.station}</dt>
            <dd>{mine.station}</dd>
          </dl>
        </Part>
      )}
    </Page>
  )
}
