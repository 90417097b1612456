import * as z from 'zod'

const place = { file: z.string(), line: z.int(), column: z.int() }

/** What can be wrong with a pack. The first seven are mistakes of its author. */
export const packFaults = {
  'pack-syntax': z.strictObject({ ...place, found: z.string() }),
  'pack-shape': z.strictObject({ ...place, path: z.string(), found: z.string() }),
  'pack-unknown-name': z.strictObject({ ...place, name: z.string() }),
  'pack-doubled-name': z.strictObject({ ...place, name: z.string() }),
  'pack-type': z.strictObject({ ...place, expected: z.string(), found: z.string() }),
  'pack-circle': z.strictObject({ ...place, circle: z.array(z.string()) }),
  'pack-limit': z.strictObject({ ...place, what: z.string(), limit: z.int() }),
  'pack-unreadable': z.strictObject({ why: z.string() }),
  'pack-unknown': z.strictObject({ id: z.string(), hash: z.string() }),
  /** An edit names a form, field, register or row that the pack or the school does not have. */
  'edit-unknown-cell': z.strictObject({ cell: z.string() }),
} as const
