import type { District } from '#district/open-district.ts'
import type { Act } from '#district/store/act.ts'
import type { Face } from '#district/store/stations.ts'
import { insertTrustEvent, listTrustEvents } from '#district/store/trust-events.ts'
import type { SchoolCode } from '#shared/ids.ts'
import { type Subject, type TrustEvent, trustFormat } from '#shared/trust/event.ts'

/** What is new about a key of a school. */
export type Change = Pick<TrustEvent, 'act' | 'subject'> &
  Partial<Pick<TrustEvent, 'reason' | 'until'>>

/** Notes a change of trust under the school's next number; replies carry it from now on. */
export async function noteTrust(
  act: Act,
  { id, kind }: Pick<District, 'id' | 'kind'>,
  school: SchoolCode,
  change: Change,
): Promise<void> {
  const events = await listTrustEvents(act.trx, id, school)
  const event_no = (events.at(-1)?.event_no ?? 0) + 1
  await insertTrustEvent(act.trx, id, {
    ...{ format: trustFormat, kind, district: id, school, event_no, at: act.at },
    ...change,
  })
  await act.note(`trust-${change.act}`, change.subject.signing, { school, event_no })
}

/** A station as a trust event speaks of it. */
export const subjectOf = ({ station, signing, recipient }: Face): Subject => ({
  ...{ role: 'station', station, signing, recipient },
})
