import { concat, fromUtf8, utf8 } from '#shared/bytes.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import type { FaultCode } from '#shared/fault.ts'
import { aRecord, aroundPayload, bundleWith, objectOf, theManifest, thePayload } from './bundle.ts'
import { bad, type Vector } from './vector.ts'

const text = fromUtf8(thePayload)
const swap = (from: string, to: string): Uint8Array => {
  if (!text.includes(from)) throw new Error(`nothing to swap: ${from}`)
  return utf8(text.replace(from, to))
}
const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
const further = (value: string) => utf8(text.replace(/\}$/, `,"z":${value}}`))

const manifests: readonly (readonly [string, FaultCode, string, Uint8Array])[] = [
  [
    'spaces',
    'bytes-not-canonical',
    'A space stands between two members.',
    swap(',"epoch"', ', "epoch"'),
  ],
  [
    'order',
    'bytes-not-canonical',
    'Members stand in another order.',
    utf8(JSON.stringify(theManifest)),
  ],
  [
    'doubled-key',
    'bytes-not-canonical',
    'A key stands twice.',
    swap('"epoch":"5eed0001"', '"epoch":"5eed0001","epoch":"5eed0001"'),
  ],
  [
    'doubled-key-elsewhere',
    'bytes-not-canonical',
    'A key stands twice with two values.',
    swap('"kind":"test"', '"kind":"real","kind":"test"'),
  ],
  [
    'bom',
    'bytes-not-canonical',
    'A BOM stands before the value.',
    concat([Uint8Array.of(0xef, 0xbb, 0xbf), thePayload]),
  ],
  [
    'carriage-return',
    'bytes-not-canonical',
    'The line of the value ends as on Windows.',
    concat([thePayload, utf8('\r')]),
  ],
  [
    'second-value',
    'bytes-not-canonical',
    'A second value follows.',
    concat([thePayload, utf8('{}')]),
  ],
  [
    'escape',
    'bytes-not-canonical',
    'A letter is written as an escape.',
    swap('"test"', '"\\u0074est"'),
  ],
  [
    'escaped-slash',
    'bytes-not-canonical',
    'A slash is escaped.',
    swap('junheng.bundle/1', 'junheng.bundle\\/1'),
  ],
  [
    'number-1.0',
    'bytes-not-canonical',
    'An integer is written 1.0.',
    swap('"sequence":1,', '"sequence":1.0,'),
  ],
  [
    'number-exponent',
    'bytes-not-canonical',
    'An integer is written 1e0.',
    swap('"sequence":1,', '"sequence":1e0,'),
  ],
  [
    'number-minus-zero',
    'bytes-not-canonical',
    'A number is -0.',
    swap('"sequence":1,', '"sequence":-0,'),
  ],
  [
    'number-fraction',
    'bytes-not-canonical',
    'A number is no integer.',
    swap('"sequence":1,', '"sequence":1.5,'),
  ],
  [
    'number-large',
    'bytes-not-canonical',
    'A number is 2^53.',
    swap('"sequence":1,', '"sequence":9007199254740992,'),
  ],
  [
    'number-nan',
    'bytes-not-canonical',
    'NaN is no JSON.',
    swap('"sequence":1,', '"sequence":NaN,'),
  ],
  ['null', 'bytes-not-canonical', 'A value is null.', further('null')],
  [
    'null-deep-inside',
    'bytes-not-canonical',
    'A value inside a list is null.',
    further('[["",[null]]]'),
  ],
  [
    'lone-surrogate',
    'bytes-not-canonical',
    'Text holds half a surrogate pair.',
    further('"\\ud83d"'),
  ],
  [
    'surrogate-bytes',
    'bytes-not-canonical',
    'Half a surrogate pair in UTF-8, which has none.',
    concat([further('"').slice(0, -1), Uint8Array.of(0xed, 0xa0, 0xbd), utf8('"}')]),
  ],
  [
    'overlong',
    'bytes-not-canonical',
    'A letter in more bytes than it needs.',
    concat([further('"').slice(0, -1), Uint8Array.of(0xc1, 0x81), utf8('"}')]),
  ],
  ['control', 'bytes-not-canonical', 'A line break stands unescaped in a text.', further('"\n"')],
  [
    'upper-case-escape',
    'bytes-not-canonical',
    'An escape has upper-case digits.',
    further('"\\u001F"'),
  ],
  [
    'key-beyond-ascii',
    'bytes-not-canonical',
    'A key is not ASCII.',
    utf8(text.replace(/\}$/, ',"校":1}')),
  ],
  [
    'key-proto',
    'bytes-not-canonical',
    'A key is `__proto__`.',
    utf8(text.replace('{', '{"__proto__":{},')),
  ],
  ['comment', 'bytes-not-canonical', 'A comment is no JSON.', swap(',"epoch"', ',/**/"epoch"')],
  [
    'trailing-comma',
    'bytes-not-canonical',
    'A comma stands before the end.',
    utf8(text.replace(/\}$/, ',}')),
  ],
  ['cut', 'bytes-not-canonical', 'The value does not end.', thePayload.subarray(0, -1)],
  ['nothing', 'bytes-not-canonical', 'No bytes at all.', new Uint8Array()],
  ['utf16', 'bytes-not-canonical', 'UTF-16.', new Uint8Array(Buffer.from(text, 'utf16le'))],
  ['33-levels', 'bytes-too-deep', 'Lists stand in each other 33 deep.', utf8(nested(33))],
  ['33-levels-inside', 'bytes-too-deep', 'A member reaches the 33rd level.', further(nested(32))],
  [
    'endless-levels',
    'bytes-too-deep',
    'Opening brackets only, 100,000 of them: depth is asked before anything is parsed.',
    utf8('['.repeat(100_000)),
  ],
  [
    '32-levels',
    'format-unknown',
    '32 levels are allowed, and then it has no format.',
    utf8(nested(32)),
  ],
  [
    '32-levels-inside',
    'bytes-shape',
    '32 levels are allowed, and then the key is unknown.',
    further(nested(31)),
  ],
  [
    'brackets-in-text',
    'bytes-shape',
    'Brackets inside a text are no levels; the key is unknown.',
    further(`"${'['.repeat(40)}\\"${'{'.repeat(40)}"`),
  ],
  ['list', 'format-unknown', 'A list has no format.', utf8('[]')],
  ['text', 'format-unknown', 'A text has no format.', utf8('"junheng.bundle/1"')],
]

/** Manifests and records, truly signed or listed, whose bytes are not canonical. */
export async function badBytes(): Promise<readonly Vector[]> {
  const record = fromUtf8(canonicalBytes(aRecord))
  const spaced = await objectOf('record', utf8(`${record}\n`))
  const unescaped = await objectOf('record', utf8(record.replace('新建学校', '\\u65b0建学校')))
  const numbers = await objectOf('record', utf8(record.replace('"revision":1', '"revision":1.0')))
  const deep = await objectOf(
    'record',
    utf8(record.replace('"pupils":"100"', `"pupils":${nested(40)}`)),
  )
  const object = async (name: string, fault: FaultCode, why: string, one: typeof spaced) =>
    bad(`bytes-${name}`, fault, '2', why, await bundleWith({}, [one]))
  return [
    ...(await Promise.all(
      manifests.map(async ([name, fault, why, payload]) =>
        bad(`bytes-${name}`, fault, '2', why, await aroundPayload(payload)),
      ),
    )),
    await object(
      'record-newline',
      'object-unlisted',
      'What the list calls a record ends with a line break: that makes two lines.',
      spaced,
    ),
    await object(
      'record-escape',
      'bytes-not-canonical',
      'A letter of a record is escaped.',
      unescaped,
    ),
    await object(
      'record-number',
      'bytes-not-canonical',
      'A number of a record is written 1.0.',
      numbers,
    ),
    await object('record-levels', 'bytes-too-deep', 'A record is deeper than 32 levels.', deep),
  ]
}
