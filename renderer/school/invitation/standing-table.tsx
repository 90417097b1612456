import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { momentOf } from '#renderer/ui/moment.ts'
import { Part } from '#renderer/ui/page.tsx'
import table from '#renderer/ui/table.module.css'
import type { StandingProof } from '#shared/contract/standing-proof.ts'
import type { ScreenWords } from '#shared/words/words.ts'

/** How far the station has come with its district, each step with its proof; nothing before the first. */
export function StandingTable() {
  const desk = useDesk()
  const { words } = useSpeech()
  const { school } = useApi()
  const input = { school: desk.school }
  const standing = useQuery(school.proof.standing.queryOptions({ input }))
  if (standing.error !== null) return <FaultNotice thrown={standing.error} />
  if (standing.data === undefined || standing.data.length === 0) return null
  const say = words.enrolment.proof
  return (
    <Part title={say.title}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{say.step}</th>
            <th scope="col">{say.by}</th>
            <th scope="col">{say.issued}</th>
            <th scope="col">{say.here}</th>
          </tr>
        </thead>
        <tbody>
          {standing.data.map((step) => (
            <tr key={`${step.is} ${step.at}`}>
              <td>{say.is[step.is]}</td>
              <td>{proofLine(step, words)}</td>
              <td>{'issued_at' in step ? momentOf(step.issued_at) : say.none}</td>
              <td>{momentOf(step.at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  )
}

function proofLine(step: StandingProof, words: ScreenWords): string {
  const say = words.enrolment.proof
  if (step.is === 'invited') return say.invitation(step.code, step.until)
  if (step.is !== 'asked') return say.reply(step.reply_seq, step.event_no)
  const { sequence, copied_at } = step
  return copied_at === undefined
    ? say.request(sequence)
    : say.requestCopied(sequence, momentOf(copied_at))
}
