import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decryptBy, encryptTo } from '#shared/bundle/age.ts'
import { writeContainer } from '#shared/bundle/container-write.ts'
import { sealBundle, signManifest } from '#shared/bundle/pack.ts'
import { unpackBundle } from '#shared/bundle/unpack.ts'
import { base64url, fromBase64url, utf8 } from '#shared/bytes.ts'
import { isFault } from '#shared/fault.ts'
import { atEveryPlace } from '#shared/testing/every-place.ts'
import { aBundle, aManifest, openedBy, someObjects } from '#shared/testing/hand-off.ts'

const bundle = await aBundle()
const { district, station, by } = bundle
const container = await decryptBy(by.identities, bundle.bytes, 'bundle')
const signed = JSON.parse(bundle.jws)
const payload = fromBase64url(signed.payload) ?? new Uint8Array()

/** Refused with a fault, or the very same bundle; never anything else. */
async function holds(bytes: Uint8Array): Promise<'refused' | 'same'> {
  try {
    const opened = await unpackBundle(bytes, by)
    expect(opened.id).toBe(bundle.id)
    expect(opened.manifest).toEqual(bundle.manifest)
    expect(new Map([...opened.objects].sort())).toEqual(new Map([...bundle.objects].sort()))
    return 'same'
  } catch (error) {
    if (isFault(error)) return 'refused'
    throw error
  }
}

test('cut at any length it is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(bundle.bytes.length - 1), async (length) => {
      expect(await holds(bundle.bytes.subarray(0, length))).toBe('refused')
    }),
    { numRuns: 200 },
  )
})

test('followed by anything it is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 40 }), async (more) => {
      expect(await holds(Uint8Array.from([...bundle.bytes, ...more]))).toBe('refused')
    }),
  )
})

test('with any byte of the file changed it is refused', async () => {
  await atEveryPlace(bundle.bytes, async (file) => {
    expect(await holds(file)).toBe('refused')
  })
}, 60_000)

test('with any byte of the container changed it is refused, or the same', async () => {
  await atEveryPlace(container, async (zip) => {
    await holds(await encryptTo([district.recipient], zip))
  })
}, 60_000)

test('with the container cut at any length it is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(container.length - 1), async (length) => {
      const bytes = await encryptTo([district.recipient], container.subarray(0, length))
      expect(await holds(bytes)).toBe('refused')
    }),
  )
})

test('with any byte of the manifest changed under its signature it is refused', async () => {
  await atEveryPlace(payload, async (manifest) => {
    const bytes = utf8(JSON.stringify({ ...signed, payload: base64url(manifest) }))
    const zip = await writeContainer({ name: 'manifest.jws', bytes }, bundle.objects)
    expect(await holds(await encryptTo([district.recipient], zip))).toBe('refused')
  })
}, 60_000)

test('with any byte of the signed text changed it is refused', async () => {
  await atEveryPlace(utf8(bundle.jws), async (bytes) => {
    const zip = await writeContainer({ name: 'manifest.jws', bytes }, bundle.objects)
    expect(await holds(await encryptTo([district.recipient], zip))).toBe('refused')
  })
}, 60_000)

test('whatever a station seals, the district unpacks', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 300 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ a: text, n: fc.nat() }), { maxLength: 8 }),
      async (values) => {
        const objects = await someObjects(values)
        const manifest = aManifest(station, district, objects)
        const { id, jws } = await signManifest(manifest, station.pair)
        const bytes = await sealBundle({ jws, manifest, objects, recipients: [district.recipient] })
        const opened = await unpackBundle(bytes, openedBy(district, manifest))
        expect(opened.id).toBe(id)
        expect(new Map([...opened.objects].sort())).toEqual(new Map([...objects].sort()))
      },
    ),
    { numRuns: 40 },
  )
})
