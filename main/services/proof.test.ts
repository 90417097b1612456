import { expect, test } from 'vitest'
import { askedFault } from '#main/testing/asked-fault.ts'
import { aDistrict } from '#main/testing/district.ts'
import { aStation } from '#main/testing/station.ts'
import { school } from '#main/testing/test-store.ts'
import { verifyManifest } from '#shared/bundle/unpack.ts'
import { utf8 } from '#shared/bytes.ts'
import { sha256 } from '#shared/canonical.ts'
import { Sha256 } from '#shared/ids.ts'

async function aHandedInStation() {
  const [station, district] = [await aStation(), await aDistrict()]
  await station.setUp()
  await station.join(district)
  await station.fillAll()
  const records = await station.seal('A')
  const folder = station.stick()
  const { written } = await station.ask.handing.write({ folder })
  return { station, records, written }
}

test('a record’s proof is its canonical text, whose hash is its name', async () => {
  const { station, records } = await aHandedInStation()
  for (const hash of records) {
    const { kind, text } = await station.ask.proof.show({ school, hash })
    expect(kind).toBe('record')
    expect(await sha256(utf8(text))).toBe(hash)
  }
})

test('a bundle’s proof is its signed manifest, whose hash is its name', async () => {
  const { station, records, written } = await aHandedInStation()
  const [bundle] = written
  const { kind, text } = await station.ask.proof.show({ school, hash: bundle?.bundle ?? missing() })
  expect(kind).toBe('bundle')
  const { id, manifest } = await verifyManifest(text)
  expect(id).toBe(bundle?.bundle)
  expect(manifest.objects.map(({ hash }) => hash)).toEqual([...records].sort())
})

test('each copy is a step with the hash of what was read back', async () => {
  const { station, written } = await aHandedInStation()
  await station.ask.handing.write({ folder: station.stick() })
  const [line] = await station.ask.proof.records({ school })
  const copied = line?.steps.filter(({ step }) => step === 'copied')
  expect(copied).toHaveLength(2)
  expect(copied?.[0]).toMatchObject({ file: written[0]?.file, bytes: written[0]?.bytes })
})

test('however often a bundle is copied, a line shows the last few copies', async () => {
  const { station } = await aHandedInStation()
  const folder = station.stick()
  for (let time = 0; time < 15; time += 1) await station.ask.handing.write({ folder })
  const [line] = await station.ask.proof.records({ school })
  expect(line?.steps.filter(({ step }) => step === 'copied')).toHaveLength(10)
})

test('a hash that stands for nothing is proof-unknown', async () => {
  const { station } = await aHandedInStation()
  const hash = Sha256.parse('0'.repeat(64))
  expect(await askedFault(() => station.ask.proof.show({ school, hash }))).toBe('proof-unknown')
})

function missing(): never {
  throw new Error('nothing was written')
}
