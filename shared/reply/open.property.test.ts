import { expect, test } from 'vitest'
import { decryptBy, encryptTo } from '#shared/bundle/age.ts'
import { type Detached, detach } from '#shared/bundle/detached.ts'
import { concat, utf8 } from '#shared/bytes.ts'
import { isFault } from '#shared/fault.ts'
import { SchoolCode } from '#shared/ids.ts'
import { openReply } from '#shared/reply/open.ts'
import { sealReply } from '#shared/reply/seal.ts'
import { atEveryPlace } from '#shared/testing/every-place.ts'
import { aParty, aReply, sampleSchool, someObjects, trusted } from '#shared/testing/hand-off.ts'
import { oddZip } from '#shared/testing/odd-zip.ts'

const [station, district] = [await aParty(1), await aParty(2)]
const objects = await someObjects([{ a: '照片', n: 1 }])
const [[hash, object] = missing()] = objects
const carried = [{ hash, size: object.length, kind: 'attachment' }]
const reply = aReply(station, district, { objects: carried })
const sealed = await sealReply(reply, district.pair, station.recipient, objects)
const by = {
  identities: [station.identity],
  station: reply.station,
  school: SchoolCode.parse(sampleSchool),
  district: trusted(district),
  kind: reply.kind,
}
const container = await decryptBy(by.identities, sealed.bytes, 'reply')
const signed = detach(sealed.jws)

/** Refused with a fault, or the very same reply; never anything else. */
async function holds(bytes: Uint8Array): Promise<'refused' | 'same'> {
  try {
    const opened = await openReply(bytes, by)
    expect(opened.hash).toBe(sealed.hash)
    expect(opened.reply).toEqual(reply)
    expect(opened.objects).toEqual(objects)
    return 'same'
  } catch (error) {
    if (isFault(error)) return 'refused'
    throw error
  }
}

/** A reply of these first two lines, whatever they hold: the text is put together by hand. */
async function around({ signatures, payload }: Detached): Promise<Uint8Array> {
  const content = concat([signatures, payload].flatMap((line) => [line, utf8('\n')]))
  const photo = { name: `objects/${hash}`, content: object }
  return encryptTo([station.recipient], oddZip([{ name: 'reply.jsonl', content }, photo]))
}

test('unchanged it is opened', async () => {
  expect(await holds(sealed.bytes)).toBe('same')
  expect(await holds(await encryptTo([station.recipient], container))).toBe('same')
  expect(await holds(await around(signed))).toBe('same')
})

test('with any byte of the file changed it is refused', async () => {
  await atEveryPlace(sealed.bytes, async (file) => {
    expect(await holds(file)).toBe('refused')
  })
}, 120_000)

test('with any byte of the container changed it is refused, or the same', async () => {
  await atEveryPlace(container, async (zip) => {
    await holds(await encryptTo([station.recipient], zip))
  })
}, 120_000)

test('with any byte of what is signed changed under its signature it is refused', async () => {
  await atEveryPlace(signed.payload, async (payload) => {
    expect(await holds(await around({ ...signed, payload }))).toBe('refused')
  })
}, 120_000)

test('with any byte of the signatures changed it is refused', async () => {
  await atEveryPlace(signed.signatures, async (signatures) => {
    expect(await holds(await around({ ...signed, signatures }))).toBe('refused')
  })
}, 120_000)

function missing(): never {
  throw new Error('no object')
}
