import { decryptBy, proveRecipient } from '#shared/bundle/age.ts'
import { readContainer } from '#shared/bundle/container-read.ts'
import { attach } from '#shared/bundle/detached.ts'
import { limits, refuseLarger } from '#shared/bundle/limits.ts'
import { proveObjects } from '#shared/bundle/listed-objects.ts'
import { bundleFormat, Manifest } from '#shared/bundle/manifest.ts'
import { unverifiedPayload, verifyJws } from '#shared/bundle/sign.ts'
import { readAs, sha256 } from '#shared/canonical.ts'
import { Fault } from '#shared/fault.ts'
import type { DistrictId, Sha256, WorkspaceKind } from '#shared/ids.ts'

/** A bundle whose station's signature holds; whether that station is trusted is the caller's act. */
export interface Unpacked {
  readonly id: Sha256
  readonly manifest: Manifest
  readonly jws: string
  readonly objects: ReadonlyMap<Sha256, Uint8Array>
}

/**
 * Opens a `.jhb`: everything that holds for it without knowing the station, or one Fault. In this
 * order: `file-too-large`; of age `file-truncated`, `file-not-ours`, `format-unknown`,
 * `file-for-another`, `file-tampered`; of the container `container-invalid`, `container-bomb`,
 * `bundle-too-many-objects`, `object-doubled`, `object-unlisted`, `object-too-large`; of the manifest
 * `signature-invalid`, `bytes-…`, `format-unknown`; then `kind-mismatch`, `file-for-another`,
 * `object-missing`, `object-unlisted`, `object-wrong`.
 */
export async function unpackBundle(
  bytes: Uint8Array,
  by: {
    /** `AGE-SECRET-KEY-1…`, the newest first. */
    readonly identities: readonly string[]
    readonly district: DistrictId
    readonly kind: WorkspaceKind
  },
): Promise<Unpacked> {
  return unpack(bytes, by.identities, (manifest) => {
    if (manifest.kind !== by.kind) {
      throw new Fault('kind-mismatch', { here: by.kind, there: manifest.kind })
    }
    if (manifest.recipient.district !== by.district) {
      throw new Fault('file-for-another', { what: 'bundle' })
    }
  })
}

/**
 * Opens a `.jhb` of whatever district and kind, for a person who only verifies it: the faults of
 * `unpackBundle` but `kind-mismatch`.
 */
export const unpackAnyBundle = (
  bytes: Uint8Array,
  identities: readonly string[],
): Promise<Unpacked> => unpack(bytes, identities, () => undefined)

async function unpack(
  bytes: Uint8Array,
  identities: readonly string[],
  /** Throws when the manifest is not for whoever opens it. */
  refuse: (manifest: Manifest) => void,
): Promise<Unpacked> {
  refuseLarger(bytes.length, limits.bundleBytes)
  const container = await decryptBy(identities, bytes, 'bundle')
  const content = await readContainer(container, {
    name: 'bundle.jsonl',
    limit: limits.manifestBytes,
  })
  const jws = attach(content)
  const { id, manifest } = await verifyManifest(jws)
  refuse(manifest)
  return { id, manifest, jws, objects: await proveObjects(manifest.objects, content) }
}

/**
 * The manifest of a JWS, proved to be signed by the station that it names, with the bundle's id.
 * Faults: `signature-invalid`, `bytes-not-canonical`, `bytes-too-deep`, `bytes-shape`,
 * `format-unknown`.
 */
export async function verifyManifest(jws: string): Promise<{ id: Sha256; manifest: Manifest }> {
  const claimed = readManifest(unverifiedPayload(jws))
  const verified = await verifyJws(jws, 'junheng.bundle.station', claimed.station.signing)
  const manifest = readManifest(verified)
  await proveRecipient(manifest.station.recipient, 'manifest', 'station.recipient')
  return { id: await sha256(verified), manifest }
}

const readManifest = (bytes: Uint8Array): Manifest =>
  readAs(bytes, { what: 'manifest', format: bundleFormat, schema: Manifest })
