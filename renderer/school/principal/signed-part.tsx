import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import { momentOf } from '#renderer/ui/moment.ts'
import { Part } from '#renderer/ui/page.tsx'
import table from '#renderer/ui/table.module.css'
import type { Signed } from '#shared/contract/principal.ts'
import { shownPeriod } from '#shared/entry/shown-period.ts'
import styles from './principal.module.css'

/** So many signatures are listed; all of them stand behind 我的数据. */
const listed = 20

/** Who has signed what and when, and what the county says of it; nothing before the first signature. */
export function SignedPart() {
  const desk = useDesk()
  const { words } = useSpeech()
  const { school } = useApi()
  const signed = useQuery(school.principal.signed.queryOptions({ input: { school: desk.school } }))
  if (signed.error !== null) return <FaultNotice thrown={signed.error} />
  if (signed.data === undefined || signed.data.length === 0) return null
  const say = words.principal
  return (
    <Part title={say.signedList}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{say.bundle}</th>
            <th scope="col">{say.records}</th>
            <th scope="col">{say.by}</th>
            <th scope="col">{say.at}</th>
            <th scope="col">{say.county}</th>
          </tr>
        </thead>
        <tbody>
          {signed.data.slice(0, listed).map((one) => (
            <tr key={`${one.bundle} ${one.at}`}>
              <th scope="row">{say.bundleNo(one.sequence)}</th>
              <td>
                {[...Map.groupBy(one.records, ({ period }) => period)].map(([period, records]) => (
                  <div key={period}>
                    {`${shownPeriod(words, period)}　${words.value.joinList(formsOf(records))}`}
                  </div>
                ))}
              </td>
              <td>{one.by}</td>
              <td>{momentOf(one.at)}</td>
              <td>
                <Answer said={one.said} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  )
}

/** The keys of the forms, each once. */
const formsOf = (records: Signed['records']): readonly string[] =>
  [...new Set(records.map(({ form }) => form))].sort()

/** 已由校长确认 or 未确认, with the reply that proves it. */
function Answer({ said }: { readonly said: Signed['said'] }) {
  const { words } = useSpeech()
  if (said === undefined) return <span className={styles.quiet}>{words.principal.unsaid}</span>
  const isGood = said.step === 'confirmed'
  return (
    <>
      <Mark
        tone={isGood ? 'met' : 'near'}
        icon={isGood ? 'met' : 'info'}
        word={words.data[said.step]}
      />
      <div className={styles.quiet}>
        {words.data.byReply(said.reply_seq, momentOf(said.issued_at))}
      </div>
    </>
  )
}
