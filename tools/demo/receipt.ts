import { verifyJws } from '#shared/bundle/sign.ts'
import { fromUtf8 } from '#shared/bytes.ts'
import type { SchoolClient } from '#shared/contract/school.ts'
import type { SchoolCode, Sha256 } from '#shared/ids.ts'
import { Reply } from '#shared/reply/reply.ts'
import type { Appointment } from '#shared/trust/appointment.ts'

export interface Receipt {
  readonly school: string
  /** How far the district holds the school's chain without a gap. */
  readonly through: number
  readonly verified: boolean
}

/**
 * Checks the stored receipt of a school by the key that the district's root has appointed: the signature, that
 * it holds the bundle, and that every record of it is accepted, as the school shows it too.
 */
export async function checkReceipt(
  client: SchoolClient,
  given: {
    readonly school: SchoolCode
    readonly bundle: Sha256
    readonly records: readonly Sha256[]
    readonly appointment: Appointment
  },
): Promise<Receipt> {
  const { school, bundle, records, appointment } = given
  const lines = await client.proof.records({ school })
  const decided = lines.map(({ record, steps }) => ({ record, last: steps.at(-1) }))
  const [first] = decided
  if (first?.last?.step !== 'decided') return { school, through: 0, verified: false }
  const { text } = await client.proof.show({ school, hash: first.last.reply })
  const payload = await verifyJws(text, 'junheng.reply', appointment.signing)
  const reply = Reply.parse(JSON.parse(fromUtf8(payload)))
  const isAccepted = (record: Sha256) =>
    reply.decisions.some((one) => one.record === record && one.state === 'accepted') &&
    decided.some(
      ({ record: hash, last }) =>
        hash === record && last?.step === 'decided' && last.state === 'accepted',
    )
  return {
    school,
    through: reply.chains[0]?.through ?? 0,
    verified:
      reply.school === school &&
      reply.district === appointment.district &&
      reply.bundles.includes(bundle) &&
      records.length > 0 &&
      records.every(isAccepted),
  }
}
