import path from 'node:path'
import type { CommandOf } from '#district/config.ts'
import { issueReply } from '#district/services/replies.ts'
import type { StoredReply } from '#district/store/replies.ts'
import { listStations, type Station } from '#district/store/stations.ts'
import { type Context, withDistrict } from './context.ts'
import type { Outcome } from './outcome.ts'
import { reasonLines } from './reason.ts'
import { words } from './words.ts'
import { type Refused, type Written, writeReply } from './write-reply.ts'

/**
 * Writes one reply for each approved station into a folder, and for each that was revoked and has no
 * successor, and keeps it. A file that cannot be written is told and the others are written all the same;
 * exit 1 then. What stops one reply from being made is thrown once the others are written.
 */
export async function reply(context: Context, { to }: CommandOf<'reply'>): Promise<Outcome> {
  const folder = path.resolve(to)
  return withDistrict(context, async (deps) => {
    const { db, id } = deps.district
    const stations = toAnswer(await listStations(db, id))
    const replies: Written[] = []
    const refused: Refused[] = []
    const broken: unknown[] = []
    for (const station of stations) {
      let issued: StoredReply
      try {
        issued = await issueReply(station, deps)
      } catch (thrown) {
        // One school's reply never holds up another's: told at the end.
        broken.push(thrown)
        continue
      }
      const placed = await writeReply(folder, issued)
      if ('fault' in placed) refused.push(placed)
      else replies.push(placed)
    }
    if (broken.length > 0) throw broken[0]
    return {
      json: { command: 'reply', replies, ...(refused.length === 0 ? {} : { refused }) },
      lines: (language) => [
        ...refused.flatMap((one) => [
          `✕ ${one.school}  ${one.path}`,
          ...reasonLines(one.fault, context.settings, language),
        ]),
        ...(stations.length > 0 && replies.length === 0
          ? []
          : words[language].replied(replies, folder)),
      ],
      exit: refused.length > 0 ? 1 : 0,
    }
  })
}

/** Of the faces of a station the approved one; of revoked ones alone that which was decided last. */
function toAnswer(stations: readonly Station[]): readonly Station[] {
  const known = stations.filter(({ state }) => state !== 'new')
  return [...Map.groupBy(known, ({ school, station }) => `${school} ${station}`).values()].flatMap(
    (faces) => {
      const approved = faces.find(({ state }) => state === 'approved')
      const last = faces.toSorted((one, other) => lastDecided(one, other)).at(-1)
      return approved ?? last ?? []
    },
  )
}

const lastDecided = (one: Station, other: Station): number =>
  Date.parse(one.decided_at ?? '1970-01-01') - Date.parse(other.decided_at ?? '1970-01-01')
