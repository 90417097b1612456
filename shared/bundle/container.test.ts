import { deflateRawSync, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readContainer } from '#shared/bundle/container-read.ts'
import { writeContainer } from '#shared/bundle/container-write.ts'
import { joinLines } from '#shared/bundle/content-lines.ts'
import { limits } from '#shared/bundle/limits.ts'
import { concat, utf8 } from '#shared/bytes.ts'
import { sha256 } from '#shared/canonical.ts'
import { Sha256 } from '#shared/ids.ts'
import { faultOf } from '#shared/testing/faults.ts'
import { someObjects } from '#shared/testing/hand-off.ts'
import { type OddFile, oddZip } from '#shared/testing/odd-zip.ts'

const name = 'bundle.jsonl'
const head = { signatures: utf8('s'.repeat(300)), payload: utf8('m'.repeat(300)) }
const write = (files: ReadonlyMap<Sha256, Uint8Array>, lines: readonly Uint8Array[] = []) =>
  writeContainer(name, head, { files, lines })
const objects = await someObjects()
const good = await write(objects, [utf8('{"a":"1"}'), utf8('{"a":"2"}')])
const read = (bytes: Uint8Array) => readContainer(bytes, { name, limit: 1_000_000 })

const signed: OddFile = { name, content: joinLines([head.signatures, head.payload]) }
const named = (digit: string, change: Partial<OddFile> = {}): OddFile => ({
  name: `objects/${digit.repeat(64)}`,
  content: utf8(`content of ${digit} ${digit.repeat(200)}`),
  ...change,
})

const line = fc
  .uint8Array({ maxLength: 3_000 })
  .map((bytes) => bytes.map((byte) => (byte === 0x0a ? 0x20 : byte)))

test('gives back what was put in, whatever it is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(line, line),
      fc.array(line, { maxLength: 6 }),
      fc.array(fc.uint8Array({ minLength: 1, maxLength: 5_000 }), { maxLength: 6 }),
      async ([signatures, payload], lines, contents) => {
        const files = new Map<Sha256, Uint8Array>()
        for (const content of contents) files.set(await sha256(content), content)
        const bytes = await writeContainer(name, { signatures, payload }, { lines, files })
        const contained = await read(bytes)
        expect({ ...contained, files: new Map([...contained.files].sort()) }).toEqual({
          ...{ signatures, payload, lines },
          files: new Map([...files].sort()),
        })
      },
    ),
    { numRuns: 50 },
  )
})

test('keeps what compresses too well as it is, so that no reader takes it for a bomb', async () => {
  const zeros = new Uint8Array(1_000_000)
  const bytes = await write(new Map([[await sha256(zeros), zeros]]))
  expect(bytes.length).toBeGreaterThan(1_000_000)
  expect((await read(bytes)).files.size).toBe(1)
})

test('keeps what DEFLATE makes hardly smaller as it is', async () => {
  let state = 1
  const scan = Uint8Array.from({ length: 40_000 }, () => {
    state = (state * 48_271) % 0x7fffffff
    return state % 236
  })
  expect(deflateRawSync(scan).length).toBeLessThan(scan.length)
  const bytes = await write(new Map([[await sha256(scan), scan]]))
  expect(bytes.length).toBeGreaterThan(scan.length)
  expect([...(await read(bytes)).files.values()]).toEqual([scan])
})

test('an honest archive of the same layout by another deflate is read', async () => {
  expect((await read(oddZip([signed, named('a'), named('b')]))).files.size).toBe(2)
})

const swap = (bytes: Uint8Array, at: number, by: Uint8Array) =>
  concat([bytes.subarray(0, at), by, bytes.subarray(at + by.length)])
const directoryAt = new DataView(good.buffer, good.byteOffset).getUint32(good.length - 6, true)
const flags = (value: number) => {
  const both = swap(good, 6, Uint8Array.of(value, 0))
  return swap(both, directoryAt + 8, Uint8Array.of(value, 0))
}

test.each([
  ['nothing', new Uint8Array()],
  ['an empty archive of 21 bytes', new Uint8Array(21)],
  ['a byte before', concat([Uint8Array.of(0), good])],
  ['a byte after', concat([good, Uint8Array.of(0)])],
  ['a comment', concat([swap(good, good.length - 2, Uint8Array.of(1, 0)), utf8('x')])],
  [
    'a gap before the directory',
    concat([good.subarray(0, directoryAt), Uint8Array.of(0), good.subarray(directoryAt)]),
  ],
  ['another archive after it', concat([good, good])],
  ['encryption flags', flags(1)],
  ['a data descriptor', flags(8)],
  ['another date', swap(good, 12, Uint8Array.of(0x22))],
  ['another version', swap(good, 4, Uint8Array.of(45))],
  ['sizes of ZIP64', oddZip([signed, named('a', { local: { size: 0xffffffff } })])],
  [
    'a local name that differs',
    oddZip([signed, named('a', { local: { name: `objects/${'b'.repeat(64)}` } })]),
  ],
  ['a local size that differs', oddZip([signed, named('a', { local: { size: 5 } })])],
  ['a wrong checksum', oddZip([signed, named('a', { lie: { crc: 1 } })])],
  ['an unknown method', oddZip([signed, named('a', { lie: { method: 12 } })])],
  ['an offset into another file', oddZip([signed, named('a'), named('b', { lie: { offset: 0 } })])],
  ['an offset beyond the end', oddZip([signed, named('a', { lie: { offset: 0xfffffff0 } })])],
  [
    'a packed size beyond the end',
    oddZip([signed, named('a', { lie: { packedSize: 0x7fffffff } })]),
  ],
  ['a size that says more', oddZip([signed, named('a', { lie: { size: 500 } })])],
  [
    'compressed bytes that go on',
    oddZip([
      signed,
      named('a', {
        packed: concat([new Uint8Array(deflateRawSync(named('a').content)), Uint8Array.of(0)]),
      }),
    ]),
  ],
  [
    'compressed bytes that are none',
    oddZip([signed, named('a', { packed: utf8('\xffrubbish rubbish') })]),
  ],
  ['a stored file of another size', oddZip([signed, named('a', { lie: { method: 0 } })])],
  ['objects in falling order', oddZip([signed, named('b'), named('a')])],
  ['the signed file last', oddZip([named('a'), signed])],
  ['a name beyond ASCII', oddZip([signed, { ...named('a'), name: 'objects/云' }])],
  ['a name that is too long', oddZip([signed, { ...named('a'), name: 'o'.repeat(73) }])],
])('refuses %s', async (_, bytes) => {
  expect((await faultOf(() => read(bytes))).code).toBe('container-invalid')
})

test.each([
  '../../etc/evil',
  '/etc/passwd',
  'C:\\evil',
  'objects/',
  'objects/A',
  `objects/${'A'.repeat(64)}`,
  '',
  'readme.txt',
])('no file but the listed kinds is looked at: %j', async (name) => {
  expect(await faultOf(() => read(oddZip([signed, { ...named('a'), name }])))).toEqual({
    code: 'object-unlisted',
    details: { name },
  })
})

test('refuses a file that stands twice, and says which', async () => {
  expect(await faultOf(() => read(oddZip([signed, named('a'), named('a')])))).toEqual({
    code: 'object-doubled',
    details: { name: `objects/${'a'.repeat(64)}` },
  })
  expect((await faultOf(() => read(oddZip([signed, signed])))).code).toBe('object-doubled')
})

test('a container of another kind is not ours', async () => {
  const reply = await writeContainer('reply.jsonl', head, { lines: [], files: new Map() })
  expect(await faultOf(() => read(reply))).toEqual({
    code: 'file-not-ours',
    details: { what: 'bundle' },
  })
})

test('a bomb is refused by its own figures, before anything is inflated', async () => {
  const zeros = new Uint8Array(4_000_000)
  expect(await faultOf(() => read(oddZip([signed, named('a', { content: zeros })])))).toEqual({
    code: 'container-bomb',
    details: { limit: limits.expansion },
  })
})

test('a bomb that hides its size is stopped at the size it claims', async () => {
  const lie = { size: 300, crc: 1 }
  const bomb = named('a', { content: new Uint8Array(50_000_000), lie })
  const { code, details } = await faultOf(() => read(oddZip([signed, bomb])))
  expect([code, details]).toEqual(['container-bomb', { limit: 300 }])
})

test('a bomb of overlapping files is refused', async () => {
  // The directory names the same bytes again and again (the "zip of Death" by Fifield, 2019).
  const files = Array.from({ length: 50 }, (_, at) =>
    named('a', { lie: { offset: 0, name: `objects/${at.toString(16).padStart(64, '0')}` } }),
  )
  expect((await faultOf(() => read(oddZip([signed, ...files])))).code).toBe('container-invalid')
})

test('too large an object, too large a total and too many objects are refused by the directory', async () => {
  const size = limits.objectBytes + 1
  const large = named('a', { lie: { size } })
  expect(await faultOf(() => read(oddZip([signed, large])))).toEqual({
    code: 'object-too-large',
    details: { name: large.name, size, limit: limits.objectBytes },
  })
  const many = Array.from({ length: 17 }, (_, at) => ({
    ...named('a', {
      packed: new Uint8Array(limits.objectBytes / limits.expansion + 1),
      lie: { size: limits.objectBytes },
    }),
    name: `objects/${at.toString(16).padStart(64, '0')}`,
  }))
  expect((await faultOf(() => read(oddZip([signed, ...many])))).code).toBe('container-bomb')
  const count = limits.objects + 1
  const swarm = Array.from({ length: count }, (_, at) => ({
    ...named('a', { packed: new Uint8Array(3) }),
    name: `objects/${at.toString(16).padStart(64, '0')}`,
  }))
  expect(await faultOf(() => read(oddZip([signed, ...swarm])))).toEqual({
    code: 'bundle-too-many-objects',
    details: { count, limit: limits.objects },
  })
  expect((await faultOf(() => read(oddZip([ofPayload(1_000_001)])))).code).toBe('object-too-large')
  expect((await read(oddZip([ofPayload(1_000_000)]))).payload.length).toBe(1_000_000)
})

const ofPayload = (size: number): OddFile => {
  const content = joinLines([head.signatures, new Uint8Array(size)])
  return { name, content, packed: content, lie: { method: 0 } }
}

test.each([
  ['no lines', ''],
  ['one line', 'a\n'],
  ['a last line without an end', 'a\nb\nc'],
])('a text with %s is refused', async (_, text) => {
  expect(await faultOf(() => read(oddZip([{ name, content: utf8(text) }])))).toEqual({
    code: 'container-invalid',
    details: { why: 'lines' },
  })
})

test('a line break never gets into a line', () => {
  expect(() => joinLines([utf8('a\nb')])).toThrow('line break')
})

test('the writer refuses what no reader would take', async () => {
  const hash = (at: number) => Sha256.parse(at.toString(16).padStart(64, '0'))
  const large = new Map([[hash(1), new Uint8Array(limits.objectBytes + 1)]])
  expect((await faultOf(() => write(large))).code).toBe('object-too-large')
  const full = new Uint8Array(limits.objectBytes)
  const heavy = new Map(Array.from({ length: 17 }, (_, at) => [hash(at), full]))
  expect((await faultOf(() => write(heavy))).code).toBe('file-too-large')
  const small = Uint8Array.of(1)
  const many = new Map(Array.from({ length: limits.objects + 1 }, (_, at) => [hash(at), small]))
  expect((await faultOf(() => write(many))).code).toBe('bundle-too-many-objects')
  const lines = [...many.values()].slice(1)
  expect((await write(new Map(), lines)).length).toBeLessThan(20_000)
  const two = new Map([...many].slice(0, 1))
  expect((await faultOf(() => write(two, lines))).code).toBe('bundle-too-many-objects')
})

test('cut anywhere it is refused; changed anywhere it is refused or holds the same', async () => {
  const before = await read(good)
  for (let at = 0; at < good.length; at += 1) {
    expect((await faultOf(() => read(good.subarray(0, at)))).code).toBe('container-invalid')
    for (const flip of [1, 0x80]) {
      const bytes = swap(good, at, Uint8Array.of((good[at] ?? 0) ^ flip))
      try {
        const after = await read(bytes)
        // Only the unused bits behind the last DEFLATE block can change nothing.
        expect(after).toEqual(before)
      } catch (error) {
        expect((await faultOf(() => Promise.reject(error))).code).toMatch(
          /^(container|object|bundle|file)-/,
        )
      }
    }
  }
})

test('stock inflate reads what stands in it', () => {
  const packedSize = new DataView(good.buffer, good.byteOffset).getUint32(18, true)
  const at = 30 + name.length
  const text = inflateRawSync(good.subarray(at, at + packedSize)).toString()
  expect(text.split('\n')).toEqual([
    ...['s'.repeat(300), 'm'.repeat(300)],
    ...['{"a":"1"}', '{"a":"2"}', ''],
  ])
})
