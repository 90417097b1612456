import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { signingPair } from '#shared/bundle/keys.ts'
import { Manifest } from '#shared/bundle/manifest.ts'
import { sealBundle, signManifest } from '#shared/bundle/pack.ts'
import type { Sha256 } from '#shared/ids.ts'
import type { PackRef } from '#shared/record/record.ts'
import { type BundleObject, referenceSchool } from './reference-records.ts'

/** A station that hands in to one district without an escrow key. */
export interface Station {
  /** The manifest of a bundle of these objects; `more` is what a later bundle adds. */
  readonly manifest: (objects: readonly BundleObject[], more?: object) => Manifest
  /** Signs and seals: the file as it goes to the stick, and the bundle's id. */
  readonly seal: (
    manifest: Manifest,
    objects: readonly BundleObject[],
  ) => Promise<{ id: Sha256; file: Uint8Array }>
  /** What the district opens it with. */
  readonly identity: string
}

export async function station(pack: PackRef): Promise<Station> {
  const pair = await signingPair(new Uint8Array(32).fill(7))
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  const own = await identityToRecipient(await generateX25519Identity())
  return {
    identity,
    manifest: (objects, more = {}) =>
      Manifest.parse({
        format: 'junheng.bundle/1',
        kind: 'test',
        school: referenceSchool,
        station: { id: '0123456789abcdef'.repeat(2), signing: pair.public, recipient: own },
        epoch: '5eed0001',
        sequence: 1,
        recipient: { district: 'fedcba9876543210'.repeat(2), age: recipient },
        pack,
        objects: objects
          .map(({ hash, kind, bytes }) => ({ hash, kind, size: bytes.length }))
          .sort((one, other) => (one.hash < other.hash ? -1 : 1)),
        created_at: '2026-11-03T08:20:00Z',
        ...more,
      }),
    seal: async (manifest, objects) => {
      const { id, jws } = await signManifest(manifest, pair)
      const bytes = new Map(objects.map((one) => [one.hash, one.bytes]))
      return {
        id,
        file: await sealBundle({ jws, manifest, objects: bytes, recipients: [recipient] }),
      }
    },
  }
}
