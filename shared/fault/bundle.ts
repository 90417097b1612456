import * as z from 'zod'

/** What can be wrong with bytes that claim to be canonical, a bundle, a reply or an invitation. */
export const bundleFaults = {
  'bytes-not-canonical': z.strictObject({ what: z.string() }),
  'bytes-too-deep': z.strictObject({ limit: z.int() }),
  'bytes-shape': z.strictObject({ what: z.string(), path: z.string() }),
  'file-too-large': z.strictObject({ size: z.int(), limit: z.int() }),
  'file-truncated': z.strictObject({ what: z.string() }),
  'file-not-ours': z.strictObject({ what: z.string() }),
  'file-for-another': z.strictObject({ what: z.string() }),
  'file-tampered': z.strictObject({ what: z.string() }),
  'format-unknown': z.strictObject({ found: z.string() }),
  'container-invalid': z.strictObject({ why: z.string() }),
  'container-bomb': z.strictObject({ limit: z.int() }),
  'object-missing': z.strictObject({ hash: z.string() }),
  'object-doubled': z.strictObject({ name: z.string() }),
  'object-unlisted': z.strictObject({ name: z.string() }),
  'object-too-large': z.strictObject({ name: z.string(), size: z.int(), limit: z.int() }),
  'object-wrong': z.strictObject({ hash: z.string() }),
  'signature-invalid': z.strictObject({}),
  'bundle-too-many-objects': z.strictObject({ count: z.int(), limit: z.int() }),
  'reply-for-another-station': z.strictObject({}),
  'reply-from-another-district': z.strictObject({}),
  /** The root has revoked the key that signed it. */
  'reply-key-revoked': z.strictObject({}),
  'kind-mismatch': z.strictObject({ here: z.string(), there: z.string() }),
  /** Whether a district signed a reply can be said only with its invitation at hand. */
  'verify-invitation-needed': z.strictObject({}),
  /** A folder that was to be verified has no hand-off file. */
  'verify-folder-empty': z.strictObject({ name: z.string() }),
  /** A file is encrypted and no key at all was given to verify it with. */
  'verify-key-needed': z.strictObject({}),
  /** A key that a person gave is none; its text is a secret, so it stands nowhere. */
  'verify-key-wrong': z.strictObject({}),
} as const
