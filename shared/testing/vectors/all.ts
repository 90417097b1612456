import { badAge } from './bad-age.ts'
import { badAttachments } from './bad-attachments.ts'
import { badBytes } from './bad-bytes.ts'
import { badContainers } from './bad-container.ts'
import { badManifests } from './bad-manifests.ts'
import { badObjects } from './bad-objects.ts'
import { badRecords } from './bad-records.ts'
import { badReplies } from './bad-replies.ts'
import { badSignatures } from './bad-signatures.ts'
import { badSizes } from './bad-sizes.ts'
import { badTrust } from './bad-trust.ts'
import { goodBundles } from './good-bundles.ts'
import { goodReplies } from './good-replies.ts'
import { invitationVectors } from './invitations.ts'
import { packVectors } from './packs.ts'
import type { Vector } from './vector.ts'

/** Every golden vector, built anew; only what encryption draws differs from build to build. */
export async function allVectors(): Promise<readonly Vector[]> {
  const themes = [
    await goodBundles(),
    await badAge(),
    await badContainers(),
    await badSizes(),
    await badSignatures(),
    await badBytes(),
    await badManifests(),
    await badObjects(),
    await badRecords(),
    await badAttachments(),
    await goodReplies(),
    await badReplies(),
    await badTrust(),
    await invitationVectors(),
    await packVectors(),
  ]
  return themes.flat()
}
