import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { type SigningPair, signingPair } from '#shared/bundle/keys.ts'
import type { Manifest } from '#shared/bundle/manifest.ts'
import { sealBundle, signManifest } from '#shared/bundle/pack.ts'
import { unpackBundle } from '#shared/bundle/unpack.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import {
  DistrictId,
  Epoch,
  Instant,
  Recipient,
  SchoolCode,
  Sha256,
  StationId,
} from '#shared/ids.ts'
import { compare } from './measure.ts'

/** Repeatable noise (xorshift32), so that every run measures the same bytes. */
function noise(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** Ten objects that look like records: canonical JSON with Chinese text, some 60 KB each. */
function sampleObjects(): ReadonlyMap<Sha256, Uint8Array> {
  const next = noise(20170419)
  const words = ['教学楼', '综合楼', '宿舍', '食堂', '音乐', '美术', '合格', '青石镇']
  const objects = new Map<Sha256, Uint8Array>()
  for (let index = 0; index < 10; index += 1) {
    const rows = Array.from({ length: 600 }, (_, row) => [
      `${index}-${row}`,
      words[Math.floor(next() * words.length)],
      String(Math.floor(next() * 100_000)),
      words[Math.floor(next() * words.length)],
    ])
    const bytes = canonicalBytes({ index: String(index), rows })
    objects.set(Sha256.parse(createHash('sha256').update(bytes).digest('hex')), bytes)
  }
  return objects
}

function sampleManifest(
  pair: SigningPair,
  recipient: Recipient,
  objects: ReadonlyMap<Sha256, Uint8Array>,
): Manifest {
  return {
    format: 'junheng.bundle/1',
    kind: 'test',
    school: SchoolCode.parse('2199000001'),
    station: { id: StationId.parse('0'.repeat(32)), signing: pair.public, recipient },
    epoch: Epoch.parse('00000000'),
    sequence: 1,
    recipient: { district: DistrictId.parse('1'.repeat(32)), age: recipient },
    pack: { id: 'cn.balanced.2017', version: 1, hash: Sha256.parse('2'.repeat(64)) },
    objects: [...objects]
      .map(([hash, bytes]) => ({ hash, size: bytes.length, kind: 'record' as const }))
      .sort((one, other) => (one.hash < other.hash ? -1 : 1)),
    created_at: Instant.parse('2026-11-23T08:00:00Z'),
  }
}

/**
 * What building and verifying a bundle cost, against the bare parts of the work (hash, compress,
 * encrypt; decrypt, expand, hash) done with Node's own zlib and hash and the same age library.
 */
export async function handoff(rounds: number): Promise<{
  ratios: { build_vs_parts: number; verify_vs_parts: number }
  medians_ms: { build: number; build_parts: number; verify: number; verify_parts: number }
  bundle_bytes: number
}> {
  const objects = sampleObjects()
  const pair = await signingPair(new Uint8Array(32).fill(7))
  const identity = await generateX25519Identity()
  const recipient = Recipient.parse(await identityToRecipient(identity))
  const manifest = sampleManifest(pair, recipient, objects)

  const build = async (): Promise<Uint8Array> => {
    const { jws } = await signManifest(manifest, pair)
    return sealBundle({ jws, manifest, objects, recipients: [recipient] })
  }
  const parts = async (): Promise<{ packed: Buffer[]; file: Uint8Array }> => {
    const packed = [...objects.values()].map((bytes) => {
      createHash('sha256').update(bytes).digest()
      return deflateRawSync(bytes)
    })
    const encrypter = new Encrypter()
    encrypter.addRecipient(recipient)
    return { packed, file: await encrypter.encrypt(Buffer.concat(packed)) }
  }
  const built = await build()
  const bare = await parts()
  const building = await compare(rounds, build, parts)
  const verifying = await compare(
    rounds,
    () =>
      unpackBundle(built, {
        identities: [identity],
        district: manifest.recipient.district,
        kind: 'test',
      }),
    async () => {
      const decrypter = new Decrypter()
      decrypter.addIdentity(identity)
      await decrypter.decrypt(bare.file)
      for (const bytes of bare.packed) createHash('sha256').update(inflateRawSync(bytes)).digest()
    },
  )
  return {
    ratios: { build_vs_parts: building.ratio, verify_vs_parts: verifying.ratio },
    medians_ms: {
      build: building.a_ms,
      build_parts: building.b_ms,
      verify: verifying.a_ms,
      verify_parts: verifying.b_ms,
    },
    bundle_bytes: built.length,
  }
}
