import { fromUtf8 } from '#shared/bytes.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import type { Epoch, SigningKey, StationId } from '#shared/ids.ts'
import type { TrustEvent } from './event.ts'

/** What holds for each key after these events, which may come in any order and often. */
export function trustedKeys(events: readonly TrustEvent[]): ReadonlyMap<SigningKey, TrustEvent> {
  const keys = new Map<SigningKey, TrustEvent>()
  for (const event of events) {
    const { signing } = event.subject
    const known = keys.get(signing)
    if (known === undefined || isLater(event, known)) keys.set(signing, event)
  }
  return keys
}

/** Whether the district lets this key speak now. */
export const isApproved = (events: readonly TrustEvent[], key: SigningKey): boolean =>
  trustedKeys(events).get(key)?.act === 'approve'

/**
 * Whether a principal's signature under the bundle at this place counts: the key is approved, or was
 * revoked later than that place.
 */
export function isValidPrincipal(
  events: readonly TrustEvent[],
  key: SigningKey,
  place: { readonly station: StationId; readonly epoch: Epoch; readonly sequence: number },
): boolean {
  const word = trustedKeys(events).get(key)
  if (word?.subject.role !== 'principal') return false
  if (word.act === 'approve') return true
  return (word.until ?? []).some(
    ({ station, epoch, through }) =>
      station === place.station && epoch === place.epoch && place.sequence <= through,
  )
}

/** Two events with one number mean that the district lost its books: the more careful one holds. */
function isLater(one: TrustEvent, other: TrustEvent): boolean {
  if (one.event_no !== other.event_no) return one.event_no > other.event_no
  if (one.act !== other.act) return one.act === 'revoke'
  return fromUtf8(canonicalBytes(one)) > fromUtf8(canonicalBytes(other))
}
