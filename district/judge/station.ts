import type { Face, Station } from '#district/store/stations.ts'
import type { FaultValue } from '#shared/fault.ts'

export const isSameFace = (one: Face, other: Face): boolean =>
  one.school === other.school &&
  one.station === other.station &&
  one.signing === other.signing &&
  one.recipient === other.recipient

/**
 * Why a bundle of this face waits for a person although its signature holds:
 *
 * | the face is | and for its station | fault |
 * |---|---|---|
 * | new | no other was ever approved | `held-station-unknown` |
 * | new | another is or was approved | `station-key-changed` |
 * | replaced | | `held-station-revoked` |
 *
 * Undefined for an approved face. Bundles of other faces never touch the station's chain: nobody
 * can dispute a school's hand-in with keys of his own.
 */
export function stationFault(face: Face, stations: readonly Station[]): FaultValue | undefined {
  const station = stations.find((one) => isSameFace(one, face))
  if (station === undefined) throw new Error('a bundle is stored together with its face')
  const { school, fingerprint, state } = station
  const details = { school, fingerprint }
  if (state === 'approved') return undefined
  if (state === 'replaced') return { code: 'held-station-revoked', details }
  const hasOther = stations.some((one) => one.station === face.station && one.state !== 'new')
  return { code: hasOther ? 'station-key-changed' : 'held-station-unknown', details }
}
