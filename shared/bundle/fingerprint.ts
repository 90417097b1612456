import { canonicalBytes } from '#shared/canonical.ts'
import type { Recipient, SigningKey } from '#shared/ids.ts'

/** Whose fingerprint it is, so that a station's never looks like a district's. */
export type FingerprintLabel =
  | 'junheng.fingerprint.station'
  | 'junheng.fingerprint.principal'
  | 'junheng.fingerprint.district'

/** What a fingerprint is of: a station has a recipient as well, a root or a principal only signs. */
export interface FingerprintKeys {
  readonly signing: SigningKey
  readonly recipient?: Recipient
}

/**
 * What two people compare by letter or phone: 8 groups of 5 digits, separated by single spaces.
 * Each group is 4 bytes of the SHA-256 of the canonical `{label, recipient, signing}` (without
 * `recipient` where there is none), read as a number, big end first, modulo 100,000.
 */
export async function fingerprint(
  { signing, recipient }: FingerprintKeys,
  label: FingerprintLabel,
): Promise<string> {
  const keys = recipient === undefined ? { signing } : { recipient, signing }
  const hash = await crypto.subtle.digest('SHA-256', canonicalBytes({ label, ...keys }))
  const view = new DataView(hash)
  return Array.from({ length: 8 }, (_, group) =>
    String(view.getUint32(group * 4) % 100_000).padStart(5, '0'),
  ).join(' ')
}
