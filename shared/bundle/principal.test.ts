import { expect, test } from 'vitest'
import { sealBundle } from '#shared/bundle/pack.ts'
import {
  claimedPrincipals,
  isSignedByPrincipal,
  signAsPrincipal,
} from '#shared/bundle/principal.ts'
import { joinSignatures, signJws, unverifiedPayload } from '#shared/bundle/sign.ts'
import { unpackBundle, verifyManifest } from '#shared/bundle/unpack.ts'
import { aBundle, aParty } from '#shared/testing/hand-off.ts'

const { station, district, manifest, objects, jws, id, by } = await aBundle()
const [principal, other] = [await aParty(4), await aParty(5)]
const signed = await signAsPrincipal(jws, principal.pair)

test('with the signature it is the same bundle, and both signatures hold', async () => {
  expect((await verifyManifest(signed)).id).toBe(id)
  const recipients = [district.recipient]
  const file = await sealBundle({ jws: signed, manifest, objects, recipients })
  expect(await unpackBundle(file, by)).toMatchObject({ id, jws: signed })
  expect(claimedPrincipals(jws)).toEqual([])
  expect(claimedPrincipals(signed)).toEqual([principal.pair.kid])
  expect(await isSignedByPrincipal(signed, principal.pair.public)).toBe(true)
})

test('signing again is the same text, and a later key takes the place of the earlier', async () => {
  expect(await signAsPrincipal(signed, principal.pair)).toBe(signed)
  const later = await signAsPrincipal(signed, other.pair)
  expect(claimedPrincipals(later)).toEqual([other.pair.kid])
})

test('another key has not signed, and a signature over something else is none', async () => {
  expect(await isSignedByPrincipal(signed, other.pair.public)).toBe(false)
  expect(await isSignedByPrincipal(jws, principal.pair.public)).toBe(false)
  const { signatures } = JSON.parse(signed)
  const swapped = signatures.map((one: object, at: number) => ({
    ...one,
    signature: signatures[1 - at].signature,
  }))
  const forged = JSON.stringify({ payload: JSON.parse(jws).payload, signatures: swapped })
  expect(await isSignedByPrincipal(forged, principal.pair.public)).toBe(false)
})

test('one key never fills two roles', async () => {
  await expect(signAsPrincipal(jws, station.pair)).rejects.toThrow('two roles')
  const asStation = await signJws(unverifiedPayload(jws), 'junheng.bundle.station', principal.pair)
  const { kid } = station.pair
  const both = joinSignatures([
    { jws, typ: 'junheng.bundle.station', kid },
    { jws: asStation, typ: 'junheng.bundle.station', kid: principal.pair.kid },
  ])
  expect(await isSignedByPrincipal(both, principal.pair.public)).toBe(false)
})
