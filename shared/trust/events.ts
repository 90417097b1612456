import type { SigningPair } from '#shared/bundle/keys.ts'
import { signJws, unverifiedPayload, verifyJws } from '#shared/bundle/sign.ts'
import { canonicalBytes, readAs } from '#shared/canonical.ts'
import { Fault } from '#shared/fault.ts'
import type { DistrictId, SchoolCode, SigningKey, WorkspaceKind } from '#shared/ids.ts'
import { TrustEvent, trustFormat } from './event.ts'

/** The text of a JWS by the district's working key. */
export const signTrustEvent = (event: TrustEvent, pair: SigningPair): Promise<string> =>
  signJws(canonicalBytes(TrustEvent.parse(event)), 'junheng.approval', pair)

/**
 * The event of a JWS by the key that signed the reply around it, of the same kind, about the same school.
 * Faults: `signature-invalid` (also for another kind's, school's or district's event), `bytes-…`, `format-unknown`.
 */
export async function openTrustEvent(
  jws: string,
  by: {
    readonly kind: WorkspaceKind
    readonly district: DistrictId
    readonly school: SchoolCode
    readonly signing: SigningKey
  },
): Promise<TrustEvent> {
  const verified = await verifyJws(jws, 'junheng.approval', by.signing)
  const event = readTrustEvent(verified)
  const { kind, district, school } = event
  if (kind !== by.kind || district !== by.district || school !== by.school) {
    throw new Fault('signature-invalid', {})
  }
  return event
}

/** The event of a JWS that was proved before it was stored. */
export const provedTrustEvent = (jws: string): TrustEvent => readTrustEvent(unverifiedPayload(jws))

const readTrustEvent = (bytes: Uint8Array): TrustEvent =>
  readAs(bytes, { what: 'trust', format: trustFormat, schema: TrustEvent })
