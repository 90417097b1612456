import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { fingerprint } from '#shared/bundle/fingerprint.ts'
import { aParty } from '#shared/testing/hand-off.ts'

test('is 8 groups of 5 digits, made as its comment says', async () => {
  const { pair, recipient } = await aParty(1)
  const text = await fingerprint({ signing: pair.public, recipient }, 'junheng.fingerprint.station')
  expect(text).toMatch(/^(\d{5} ){7}\d{5}$/)
  const hash = createHash('sha256')
    .update(
      `{"label":"junheng.fingerprint.station","recipient":"${recipient}","signing":"${pair.public}"}`,
    )
    .digest()
  const groups = [0, 4, 8, 12, 16, 20, 24, 28].map((at) =>
    String(hash.readUInt32BE(at) % 100_000).padStart(5, '0'),
  )
  expect(text).toBe(groups.join(' '))
})

test('differs by each key and by the label', async () => {
  const [one, other] = [await aParty(1), await aParty(2)]
  const texts = await Promise.all([
    fingerprint(
      { signing: one.pair.public, recipient: one.recipient },
      'junheng.fingerprint.station',
    ),
    fingerprint(
      { signing: one.pair.public, recipient: one.recipient },
      'junheng.fingerprint.district',
    ),
    fingerprint(
      { signing: other.pair.public, recipient: one.recipient },
      'junheng.fingerprint.station',
    ),
    fingerprint(
      { signing: one.pair.public, recipient: other.recipient },
      'junheng.fingerprint.station',
    ),
  ])
  expect(new Set(texts).size).toBe(4)
})
