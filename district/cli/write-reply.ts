import fs from 'node:fs/promises'
import path from 'node:path'
import { type Placed, placeFile } from '#district/files/place.ts'
import type { StoredReply } from '#district/store/replies.ts'
import { sha256 } from '#shared/canonical.ts'
import { Fault, type FaultValue, faultValue } from '#shared/fault.ts'

/** A reply that lies in the folder, read back. */
export type Written = {
  readonly school: string
  readonly station: string
  readonly reply_seq: number
  readonly hash: string
  readonly path: string
  readonly state: 'written' | 'already'
  readonly bytes: number
  readonly sha256: string
}

/** A reply that is kept, and could not be written. */
export type Refused = {
  readonly school: string
  readonly station: string
  readonly reply_seq: number
  readonly path: string
  readonly fault: FaultValue
}

/** Writes a reply that is stored into a folder; one that cannot be written is told, not thrown. */
export async function writeReply(folder: string, issued: StoredReply): Promise<Written | Refused> {
  const { school, station, reply_seq, hash, file: name, bytes } = issued
  const placed = await place(folder, { name, bytes })
  if ('fault' in placed) {
    return { school, station, reply_seq, path: path.join(folder, name), ...placed }
  }
  const { path: file, state } = placed
  return {
    ...{ school, station, reply_seq, hash, path: file, state },
    ...{ bytes: bytes.length, sha256: await sha256(bytes) },
  }
}

async function place(
  folder: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Placed | { readonly fault: FaultValue }> {
  try {
    return await placeFile(fs, folder, file)
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown
    return { fault: faultValue(thrown) }
  }
}
