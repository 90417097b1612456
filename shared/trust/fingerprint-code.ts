/** Whose fingerprint a code on paper gives. */
export type Whose = 'district' | 'station' | 'principal'

/**
 * What the QR code beside a printed fingerprint says: `junheng:district:25490 24337 …`. It spares typing
 * errors when two people compare, and proves nothing that the printed groups do not.
 */
export const fingerprintCode = (whose: Whose, fingerprint: string): string =>
  `junheng:${whose}:${fingerprint}`
