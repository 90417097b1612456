import { createHash } from 'node:crypto'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption'
import { unpackBundle } from '#shared/bundle/unpack.ts'
import { sha256 } from '#shared/canonical.ts'
import { collector } from './collector.ts'
import { type Comparison, compare, type Work } from './measure.ts'
import { noise } from './noise.ts'
import { photo } from './photo.ts'
import { reference } from './reference-kept.ts'
import { type BundleObject, packRefOf, referenceObjects } from './reference-records.ts'
import { station } from './station.ts'

const photos = { count: 20, bytes: 300_000 }

/**
 * What building and verifying a bundle of 10 records and 20 photos cost, against the bare parts of
 * the work with Node's own zlib and hash and the same age library: hash, compress, encrypt, write and
 * fsync; read, decrypt, expand, hash. Both write to and read from a real disk.
 */
export async function speed(
  rounds: number,
): Promise<{ building: Comparison; verifying: Comparison; bytes: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'junheng-bench-'))
  try {
    return await measure(rounds, join(folder, 'bundle'), join(folder, 'parts'))
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function measure(rounds: number, ours: string, bare: string) {
  const { pack } = reference()
  const objects = await bundleObjects()
  const { manifest, seal, identity } = await station(await packRefOf(pack))
  const listed = manifest(objects)
  const recipient = await identityToRecipient(identity)
  const collect = collector()
  // Megabytes that one side leaves behind would be cleared away in the time of the other.
  const alone = (run: () => unknown): Work => ({ times: 1, before: collect, run })
  let bytes = 0
  const build = async () => {
    const { file } = await seal(listed, objects)
    bytes = file.length
    await writeDurably(ours, file)
  }
  let sizes: readonly number[] = []
  const parts = async () => {
    const packed = objects.map((object) => {
      createHash('sha256').update(object.bytes).digest()
      return deflateRawSync(object.bytes)
    })
    sizes = packed.map(({ length }) => length)
    const encrypter = new Encrypter()
    encrypter.addRecipient(recipient)
    await writeDurably(bare, await encrypter.encrypt(Buffer.concat(packed)))
  }
  const building = await compare(rounds, alone(build), alone(parts))
  const verifying = await compare(
    rounds,
    alone(async () =>
      unpackBundle(await readFile(ours), {
        identities: [identity],
        district: listed.recipient.district,
        kind: listed.kind,
      }),
    ),
    alone(async () => {
      const decrypter = new Decrypter()
      decrypter.addIdentity(identity)
      const content = await decrypter.decrypt(await readFile(bare))
      let at = 0
      for (const size of sizes) {
        createHash('sha256')
          .update(inflateRawSync(content.subarray(at, at + size)))
          .digest()
        at += size
      }
    }),
  )
  return { building, verifying, bytes }
}

/** Five forms of two years, without what is of persons, and the photos. */
async function bundleObjects(): Promise<readonly BundleObject[]> {
  const { pack, submission } = reference()
  const years = [
    ...(await referenceObjects(pack, submission, '2025-2026')),
    ...(await referenceObjects(pack, submission, '2026-2027')),
  ]
  const objects = years.filter(({ kind }) => kind === 'record')
  const next = noise(11)
  for (let count = 0; count < photos.count; count += 1) {
    const bytes = photo(next, photos.bytes)
    objects.push({ hash: await sha256(bytes), kind: 'attachment', bytes })
  }
  return objects
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}
