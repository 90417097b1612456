import * as z from 'zod'

/** What can go wrong at the district. The `held-…` ones keep a bundle waiting; nothing is dropped. */
export const districtFaults = {
  'district-exists': z.strictObject({ path: z.string() }),
  'district-not-set-up': z.strictObject({ path: z.string() }),
  'usage-wrong': z.strictObject({ what: z.string() }),
  'held-station-unknown': z.strictObject({ school: z.string(), fingerprint: z.string() }),
  'held-station-revoked': z.strictObject({ school: z.string() }),
  'held-chain-gap': z.strictObject({ expected: z.int(), found: z.int() }),
  'held-pack-unknown': z.strictObject({ id: z.string(), hash: z.string() }),
  'held-object-missing': z.strictObject({ hash: z.string() }),
  'disputed-place': z.strictObject({ epoch: z.string(), sequence: z.int() }),
  'station-key-changed': z.strictObject({ school: z.string() }),
  'record-invalid': z.strictObject({ record: z.string(), why: z.string() }),
  'figures-differ': z.strictObject({ record: z.string(), indicators: z.array(z.string()) }),
  'station-unknown': z.strictObject({ station: z.string() }),
} as const
