import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { concat, utf8 } from '#shared/bytes.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import { oddZip } from '#shared/testing/odd-zip.ts'
import { barePicture, phonePicture, plainPdf } from '#shared/testing/pictures.ts'
import {
  theContainer,
  thePayload,
  theRecord,
  theSignatures,
} from '#shared/testing/vectors/bundle.ts'
import { fixedDeflate } from '#shared/testing/vectors/fixed-deflate.ts'
import { fullValues } from '#shared/testing/vectors/full-values.ts'
import { parties } from '#shared/testing/vectors/parties.ts'
import { spoilt } from '#shared/testing/vectors/spoilt.ts'
import { linesOf } from '#shared/testing/vectors/zip.ts'
import { ourWord, type Part } from './our-reader.ts'
import { stockPython } from './stock-python.ts'

const parts = fileURLToPath(new URL('../../shared/testing/stock/parts.py', import.meta.url))

function theirWords(cases: readonly Part[]): readonly string[] {
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
  const input = cases.map(({ what, bytes, payload }) => [
    ...[what, base64(bytes)],
    ...(payload === undefined ? [] : [base64(payload)]),
  ])
  const options = { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const
  return JSON.parse(
    execFileSync(stockPython ?? '', [parts], { ...options, input: JSON.stringify(input) }),
  )
}

/** Both readers say the same of every part; gives back what they said. */
async function sameWords(
  cases: readonly Part[],
  alike: (word: string) => string = (word) => word,
): Promise<readonly string[]> {
  const theirs = theirWords(cases).map(alike)
  const ours = (await Promise.all(cases.map(ourWord))).map(alike)
  const differing = cases.flatMap(({ what, bytes }, at) =>
    ours[at] === theirs[at]
      ? []
      : [
          `${what}: ours ${ours[at]}, theirs ${theirs[at]}: ${Buffer.from(bytes).toString('latin1')}`,
        ],
  )
  expect(differing).toEqual([])
  return ours
}

/** At every place the byte changed in a few ways, taken away and doubled, and all cut there. */
const spoiltBytes = (bytes: Uint8Array, ways: readonly number[]): readonly Uint8Array[] =>
  Array.from(bytes, (byte, at) => [
    ...ways.map((way) => bytes.with(at, byte ^ way)),
    concat([bytes.subarray(0, at), bytes.subarray(at + 1)]),
    concat([bytes.subarray(0, at), bytes.subarray(at, at + 1), bytes.subarray(at)]),
    bytes.subarray(0, at),
  ]).flat()

const asked = test.skipIf(stockPython === null)

asked('of every value of a format, and of each with one place changed', async () => {
  const cases = fullValues.flatMap((value) =>
    [value, ...spoilt(value)].map((one) => ({
      ...{ what: String(value['format']), bytes: canonicalBytes(one) },
    })),
  )
  const words = await sameWords(cases)
  // Neither reader takes all or refuses all.
  expect(words.filter((word) => word === 'ok').length).toBeGreaterThan(500)
  expect(words.filter((word) => word === 'bytes-shape').length).toBeGreaterThan(5_000)
})

asked('of a manifest with any byte changed', async () => {
  const cases = spoiltBytes(thePayload, [1, 0x20, 0x80])
  const words = await sameWords(cases.map((bytes) => ({ what: 'junheng.bundle/1', bytes })))
  expect(new Set(words).size).toBeGreaterThanOrEqual(4)
})

asked('of a container with any byte changed, stored and deflated', async () => {
  const deflated = oddZip(
    [linesOf([theSignatures, thePayload, theRecord.bytes]), barePicture].map((content, at) => ({
      name: at === 0 ? 'bundle.jsonl' : `objects/${theRecord.hash}`,
      ...{ content, packed: fixedDeflate(content) },
    })),
  )
  const cases = [theContainer, deflated].flatMap((whole) => [
    whole,
    ...spoiltBytes(whole, [1, 0x80]),
  ])
  const words = await sameWords(
    cases.map((bytes) => ({ what: 'container', bytes })),
    // Of a stream that is too long and broken either may be told first.
    (word) => (word === 'container-bomb' ? 'container-invalid' : word),
  )
  expect(words[0]).toContain(theRecord.hash)
  expect(words).toContain('container-invalid')
})

asked('of signatures with any letter changed', async () => {
  const what = `signatures ${parties.station.pair.public}`
  const whole = utf8(theSignatures)
  const words = await sameWords(
    [whole, ...spoiltBytes(whole, [1])].map((bytes) => ({ what, bytes, payload: thePayload })),
  )
  expect(new Set(words.slice(1))).toEqual(new Set(['signature-invalid']))
})

asked('of attachments with any byte changed', async () => {
  const cases = [barePicture, phonePicture, plainPdf].flatMap((whole) => [
    whole,
    ...spoiltBytes(whole, [1, 2, 0x10, 0xff]),
  ])
  const words = await sameWords(cases.map((bytes) => ({ what: 'attachment', bytes })))
  expect(new Set(words).size).toBeGreaterThanOrEqual(3)
})
