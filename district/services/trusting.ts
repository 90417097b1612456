import type { District } from '#district/open-district.ts'
import type { Act } from '#district/store/act.ts'
import type { Face } from '#district/store/stations.ts'
import { insertTrustEvent, listTrustEvents } from '#district/store/trust-events.ts'
import { Fault } from '#shared/fault.ts'
import type { SchoolCode } from '#shared/ids.ts'
import { embeddedJwsLimit } from '#shared/reply/embedded-jws.ts'
import { type Subject, TrustEvent, trustFormat } from '#shared/trust/event.ts'
import { signTrustEvent } from '#shared/trust/events.ts'

/** What is new about a key of a school. */
export type Change = Pick<TrustEvent, 'act' | 'subject'> &
  Partial<Pick<TrustEvent, 'reason' | 'until'>>

/**
 * Notes a change of trust under the school's next number; replies carry it from now on. Fault
 * `trust-too-long` for one that no reply could carry: kept, it would end all replies to the school.
 */
export async function noteTrust(
  act: Act,
  district: Pick<District, 'id' | 'kind' | 'pair'>,
  school: SchoolCode,
  change: Change,
): Promise<void> {
  const event = await nextEvent(act, district, school, change)
  if (!(await isCarried(event, district))) {
    throw new Fault('trust-too-long', { school, series: change.until?.length ?? 0 })
  }
  const { event_no } = event
  await insertTrustEvent(act.trx, district.id, event)
  await act.note(`trust-${change.act}`, change.subject.signing, { school, event_no })
}

/** Whether a reply could carry this change. */
export async function canCarry(
  act: Act,
  district: Pick<District, 'id' | 'kind' | 'pair'>,
  school: SchoolCode,
  change: Change,
): Promise<boolean> {
  return isCarried(await nextEvent(act, district, school, change), district)
}

async function nextEvent(
  { trx, at }: Act,
  { id, kind }: Pick<District, 'id' | 'kind'>,
  school: SchoolCode,
  change: Change,
): Promise<TrustEvent> {
  const events = await listTrustEvents(trx, id, school)
  const event_no = (events.at(-1)?.event_no ?? 0) + 1
  return { ...{ format: trustFormat, kind, district: id, school, event_no, at }, ...change }
}

async function isCarried(event: TrustEvent, { pair }: Pick<District, 'pair'>): Promise<boolean> {
  if (!TrustEvent.safeParse(event).success) return false
  return (await signTrustEvent(event, pair)).length <= embeddedJwsLimit
}

/** A station as a trust event speaks of it. */
export const subjectOf = ({ station, signing, recipient }: Face): Subject => ({
  ...{ role: 'station', station, signing, recipient },
})
