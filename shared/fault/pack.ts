import * as z from 'zod'

/** Where a mistake stands: file inside the pack's folder, line and column counted from 1. */
export const Place = z.strictObject({ file: z.string(), line: z.int(), column: z.int() })
export type Place = z.infer<typeof Place>

const place = Place.shape

/** What can be wrong with a pack. The first seven are mistakes of its author. */
export const packFaults = {
  /** The file cannot be read as plain YAML, or an expression not as the pack's language. */
  'pack-syntax': z.strictObject({
    ...place,
    why: z.enum([
      'yaml',
      'alias',
      'anchor',
      'tag',
      'directive',
      'several-documents',
      'key-not-text',
      'text-not-clean',
      'expression',
    ]),
    /** What would be right, where that can be said: `)`. */
    expected: z.string(),
    found: z.string(),
  }),
  /** A value is not what the pack's schema wants at `path`. */
  'pack-shape': z.strictObject({
    ...place,
    path: z.string(),
    why: z.enum([
      'unknown-file',
      'unknown-key',
      'missing',
      'not-a-map',
      'not-a-list',
      'not-a-text',
      'not-allowed',
      'not-placed',
    ]),
    /** What would be right, where that can be said: `error | warning`. */
    expected: z.string(),
    found: z.string(),
  }),
  'pack-unknown-name': z.strictObject({ ...place, name: z.string() }),
  'pack-doubled-name': z.strictObject({ ...place, name: z.string() }),
  'pack-type': z.strictObject({ ...place, expected: z.string(), found: z.string() }),
  /** Cells that compute each other, or forms that read each other; the first stands at the end again. */
  'pack-circle': z.strictObject({ ...place, circle: z.array(z.string()) }),
  /** A result that rests on what is in no record: the district could not compute it again. */
  'pack-unseen': z.strictObject({ ...place, cell: z.string() }),
  /** What only one role sees (`role: special_ed`) is read, named or given where others see it. */
  'pack-guarded': z.strictObject({ ...place, cell: z.string() }),
  /** What an extension may not do to the pack on which it builds. */
  'pack-conflict': z.strictObject({
    ...place,
    name: z.string(),
    why: z.enum(['other-base', 'looser', 'not-there', 'not-for-extensions']),
  }),
  'pack-limit': z.strictObject({ ...place, what: z.string(), limit: z.int() }),
  'pack-unreadable': z.strictObject({ why: z.string() }),
  /** A compiled pack that its own compiler refuses: `why` is the mistake's code, `where` a path in it. */
  'pack-unsound': z.strictObject({ why: z.string(), where: z.string() }),
  /** A signed pack without the signature that is needed, or with one that does not hold. */
  'pack-unsigned': z.strictObject({ by: z.enum(['issuer', 'district']) }),
  /** No draft is begun with it any more; open ones are still sealed. */
  'pack-expired': z.strictObject({ id: z.string(), version: z.int() }),
  /** Offered for installing after its last day: nothing could be begun with it. */
  'pack-offered-late': z.strictObject({ id: z.string(), version: z.int(), expires_on: z.string() }),
  /** Another pack than the one of this program, and not built on it. */
  'pack-foreign': z.strictObject({ id: z.string() }),
  /** Signed with the key that everybody has: never where real data are. */
  'pack-development-key': z.strictObject({}),
  /** Lower than what is held already: a version is never taken back by an older one. */
  'pack-older': z.strictObject({ id: z.string(), offered: z.int(), held: z.int() }),
  /** The same version with other contents. */
  'pack-version-reused': z.strictObject({ id: z.string(), version: z.int() }),
  /** A register holds no more rows than a situation may have. */
  'register-full': z.strictObject({ register: z.string(), limit: z.int() }),
  /** An edit names a form, field, register or row that the pack or the school does not have. */
  'edit-unknown-cell': z.strictObject({ cell: z.string() }),
} as const
