import { encryptTo } from '#shared/bundle/age.ts'
import { writeContainer } from '#shared/bundle/container-write.ts'
import { detach } from '#shared/bundle/detached.ts'
import type { SigningPair } from '#shared/bundle/keys.ts'
import { limits, refuseLarger } from '#shared/bundle/limits.ts'
import { layOut, proveObjects } from '#shared/bundle/listed-objects.ts'
import { Manifest } from '#shared/bundle/manifest.ts'
import { signJws } from '#shared/bundle/sign.ts'
import { equalBytes } from '#shared/bytes.ts'
import { canonicalBytes, sha256 } from '#shared/canonical.ts'
import type { Recipient, Sha256 } from '#shared/ids.ts'

/**
 * Signs a manifest as its station. The id is the SHA-256 of the manifest's canonical bytes, which
 * are the payload of the JWS. Throws a plain Error when the pair is not the manifest's station's.
 */
export async function signManifest(
  manifest: Manifest,
  pair: SigningPair,
): Promise<{ id: Sha256; jws: string }> {
  if (manifest.station.signing !== pair.public) throw new Error('not the key of this station')
  const payload = canonicalBytes(Manifest.parse(manifest))
  refuseLarger(payload.length, limits.manifestBytes)
  return { id: await sha256(payload), jws: await signJws(payload, 'junheng.bundle.station', pair) }
}

/**
 * The file of a signed bundle (`.jhb`). Its bytes differ every time, because encryption draws new
 * keys; the bundle is the same. Throws Fault `bundle-too-many-objects`, `object-too-large` or
 * `file-too-large`, and those of `proveObjects` when the objects are not those of the manifest.
 */
export async function sealBundle(bundle: {
  readonly jws: string
  readonly manifest: Manifest
  readonly objects: ReadonlyMap<Sha256, Uint8Array>
  readonly recipients: readonly Recipient[]
}): Promise<Uint8Array> {
  const { jws, manifest, objects, recipients } = bundle
  const signed = detach(jws)
  if (!equalBytes(signed.payload, canonicalBytes(manifest))) {
    throw new Error('not the signature of this manifest')
  }
  const laid = layOut(manifest.objects, objects)
  await proveObjects(manifest.objects, laid)
  const container = await writeContainer('bundle.jsonl', signed, laid)
  const bytes = await encryptTo(recipients, container)
  refuseLarger(bytes.length, limits.bundleBytes)
  return bytes
}
