import { sha256 } from '#shared/canonical.ts'
import { districtId } from './bundle.ts'
import { parties, root } from './parties.ts'
import type { Vector } from './vector.ts'

/** The invitation that names the district whose replies are vectors. */
export const invitationFile = 'invitation-first.jhi'

/**
 * What stands beside the files for whoever writes a verifier: keys, whom to trust, and of each file what
 * must happen and why. `inside` is the SHA-256 of what is encrypted, or of the file itself where it lies in
 * the open: the same from build to build.
 */
export async function indexOf(vectors: readonly Vector[]) {
  const keys = Object.entries(parties).map(([name, { identity, recipient, pair }]) => [
    name,
    { identity, recipient, signing: pair.public },
  ])
  return {
    keys: Object.fromEntries(keys),
    trusted: { district: districtId, root: root.public, invitation: invitationFile },
    vectors: await Promise.all(
      vectors.map(async ({ name, ending, opener, expect, why, section, inside }) => ({
        ...{ name, file: `${name}.${ending}`, opener, expect, why, section },
        inside: await sha256(inside),
      })),
    ),
  }
}
