import fs from 'node:fs/promises'
import path from 'node:path'
import type { CommandOf } from '#district/config.ts'
import { placeFile } from '#district/files/place.ts'
import { issueReply } from '#district/services/replies.ts'
import { listStations } from '#district/store/stations.ts'
import { sha256 } from '#shared/canonical.ts'
import { type Context, withDistrict } from './context.ts'
import type { Outcome } from './outcome.ts'
import { words } from './words.ts'

type Written = {
  readonly school: string
  readonly station: string
  readonly reply_seq: number
  readonly hash: string
  readonly path: string
  readonly state: 'written' | 'already'
  readonly bytes: number
  readonly sha256: string
}

/** Writes one reply for each approved station into a folder, and keeps it. */
export async function reply(context: Context, { to }: CommandOf<'reply'>): Promise<Outcome> {
  const folder = path.resolve(to)
  return withDistrict(context, async (deps) => {
    const { db, id } = deps.district
    const stations = (await listStations(db, id)).filter(({ state }) => state === 'approved')
    const replies: Written[] = []
    for (const station of stations) {
      const issued = await issueReply(station, deps)
      const { school, reply_seq, hash, file: name, bytes } = issued
      const { path: file, state } = await placeFile(fs, folder, { name, bytes })
      replies.push({
        ...{ school, station: station.station, reply_seq, hash, path: file, state },
        ...{ bytes: bytes.length, sha256: await sha256(bytes) },
      })
    }
    return {
      json: { command: 'reply', replies },
      lines: (language) => words[language].replied(replies, folder),
      exit: 0,
    }
  })
}
