import type * as z from 'zod'
import { readContainer } from '#shared/bundle/container-read.ts'
import { attach } from '#shared/bundle/detached.ts'
import { limits } from '#shared/bundle/limits.ts'
import { Manifest } from '#shared/bundle/manifest.ts'
import { verifyJws } from '#shared/bundle/sign.ts'
import { readAs, sha256 } from '#shared/canonical.ts'
import { isFault } from '#shared/fault.ts'
import { readAttachment } from '#shared/record/carried.ts'
import { readPersonal, readRecord } from '#shared/record/read.ts'
import { Invitation } from '#shared/reply/invitation.ts'
import { Reply } from '#shared/reply/reply.ts'
import { Appointment } from '#shared/trust/appointment.ts'
import { TrustEvent } from '#shared/trust/event.ts'

/** A part of a file, and as what it is to be read. */
export interface Part {
  /** A format, `container`, `attachment`, or `signatures KEY`. */
  readonly what: string
  readonly bytes: Uint8Array
  /** What signatures are of. */
  readonly payload?: Uint8Array
}

const schemas = new Map<string, z.ZodType<unknown>>([
  ['junheng.bundle/1', Manifest],
  ['junheng.appointment/1', Appointment],
  ['junheng.trust/1', TrustEvent],
  ['junheng.reply/1', Reply],
  ['junheng.invitation/1', Invitation],
])

/** What a part holds, or the code of the fault: as `shared/testing/stock/parts.py` says it. */
export async function ourWord({ what, bytes, payload }: Part): Promise<string> {
  try {
    if (what === 'container') return await contents(bytes)
    if (payload !== undefined) {
      const jws = attach({ signatures: bytes, payload })
      const key = what.slice('signatures '.length)
      return await sha256(await verifyJws(jws, 'junheng.bundle.station', key))
    }
    read(what, bytes)
    return 'ok'
  } catch (thrown) {
    if (!isFault(thrown)) throw thrown
    return thrown.code
  }
}

async function contents(bytes: Uint8Array): Promise<string> {
  const { signatures, payload, lines, files } = await readContainer(bytes, {
    ...{ name: 'bundle.jsonl', limit: limits.manifestBytes },
  })
  const words: string[] = await Promise.all([signatures, payload, ...lines].map(sha256))
  for (const [name, object] of files) words.push(`${name} ${await sha256(object)}`)
  return words.join(' ')
}

function read(what: string, bytes: Uint8Array): void {
  if (what === 'junheng.record/1') readRecord(bytes)
  else if (what === 'junheng.personal/1') readPersonal(bytes)
  else if (what === 'attachment') readAttachment(bytes)
  else {
    const schema = schemas.get(what)
    if (schema === undefined) throw new Error(`no reader of ${what}`)
    readAs<unknown>(bytes, { what: 'payload', format: what, schema })
  }
}
