import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decryptBy, encryptTo } from '#shared/bundle/age.ts'
import { type Detached, detach } from '#shared/bundle/detached.ts'
import { layOut } from '#shared/bundle/listed-objects.ts'
import { sealBundle, signManifest } from '#shared/bundle/pack.ts'
import { unpackBundle } from '#shared/bundle/unpack.ts'
import { concat, utf8 } from '#shared/bytes.ts'
import { isFault } from '#shared/fault.ts'
import { atEveryPlace } from '#shared/testing/every-place.ts'
import { aBundle, aManifest, openedBy, someObjects } from '#shared/testing/hand-off.ts'
import { oddZip } from '#shared/testing/odd-zip.ts'

const bundle = await aBundle()
const { district, station, by } = bundle
const container = await decryptBy(by.identities, bundle.bytes, 'bundle')
const signed = detach(bundle.jws)
const laid = layOut(bundle.manifest.objects, bundle.objects)

/** A bundle of these first two lines, whatever they hold: the text is put together by hand. */
async function around({ signatures, payload }: Detached): Promise<Uint8Array> {
  const content = concat([signatures, payload, ...laid.lines].flatMap((line) => [line, utf8('\n')]))
  return encryptTo([district.recipient], oddZip([{ name: 'bundle.jsonl', content }]))
}

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
  await atEveryPlace(signed.payload, async (manifest) => {
    expect(await holds(await around({ ...signed, payload: manifest }))).toBe('refused')
  })
}, 60_000)

test('with any byte of the signatures changed it is refused', async () => {
  await atEveryPlace(signed.signatures, async (signatures) => {
    expect(await holds(await around({ ...signed, signatures }))).toBe('refused')
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
