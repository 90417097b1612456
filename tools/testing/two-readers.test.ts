import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { Manifest } from '#shared/bundle/manifest.ts'
import { canonicalBytes, readAs } from '#shared/canonical.ts'
import { isFault } from '#shared/fault.ts'
import { readPersonal, readRecord } from '#shared/record/read.ts'
import { Invitation } from '#shared/reply/invitation.ts'
import { Reply } from '#shared/reply/reply.ts'
import { fullValues } from '#shared/testing/vectors/full-values.ts'
import { spoilt } from '#shared/testing/vectors/spoilt.ts'
import { Appointment } from '#shared/trust/appointment.ts'
import { TrustEvent } from '#shared/trust/event.ts'
import { stockPython } from './stock-python.ts'

const schemas = {
  'junheng.bundle/1': Manifest,
  'junheng.appointment/1': Appointment,
  'junheng.trust/1': TrustEvent,
  'junheng.reply/1': Reply,
  'junheng.invitation/1': Invitation,
} as const

function ours(format: string, bytes: Uint8Array): string {
  try {
    if (format === 'junheng.record/1') readRecord(bytes)
    else if (format === 'junheng.personal/1') readPersonal(bytes)
    else {
      const [, schema] = Object.entries(schemas).find(([name]) => name === format) ?? []
      if (schema === undefined) throw new Error(`no reader of ${format}`)
      readAs<unknown>(bytes, { what: 'payload', format, schema })
    }
    return 'ok'
  } catch (thrown) {
    if (!isFault(thrown)) throw thrown
    return thrown.code
  }
}

test.skipIf(stockPython === null)(
  'both readers say the same of every value of ours and of each in which one place is changed',
  { timeout: 120_000 },
  () => {
    const cases = fullValues.flatMap((value) => {
      const format = String(value['format'])
      return [value, ...spoilt(value)].map((one) => ({ format, bytes: canonicalBytes(one) }))
    })
    const theirs: readonly string[] = JSON.parse(
      execFileSync(
        stockPython ?? '',
        [fileURLToPath(new URL('../../shared/testing/stock/payloads.py', import.meta.url))],
        {
          encoding: 'utf8',
          maxBuffer: 64 * 1024 * 1024,
          input: JSON.stringify(
            cases.map(({ format, bytes }) => [format, Buffer.from(bytes).toString('base64')]),
          ),
        },
      ),
    )
    const words = cases.map(({ format, bytes }) => ours(format, bytes))
    const differing = cases.flatMap(({ bytes }, at) =>
      words[at] === theirs[at]
        ? []
        : [`ours ${words[at]}, theirs ${theirs[at]}: ${new TextDecoder().decode(bytes)}`],
    )
    expect(differing).toEqual([])
    // Neither reader takes all or refuses all.
    expect(words.filter((word) => word === 'ok').length).toBeGreaterThan(500)
    expect(words.filter((word) => word === 'bytes-shape').length).toBeGreaterThan(5_000)
  },
)
