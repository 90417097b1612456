import path from 'node:path'
import type { CommandOf } from '#district/config.ts'
import { restoreStation } from '#district/services/restoring.ts'
import { type Context, withDistrict } from './context.ts'
import type { Outcome } from './outcome.ts'
import { reasonLines } from './reason.ts'
import { words } from './words.ts'
import { type Refused, type Written, writeReply } from './write-reply.ts'

/** Writes the replies that give a school its records back; exit 1 when one could not be written. */
export async function restore(
  context: Context,
  { school, fingerprint, to }: CommandOf<'restore'>,
): Promise<Outcome> {
  const folder = path.resolve(to)
  return withDistrict(context, async (deps) => {
    const { replies, units, left, absent } = await restoreStation(school, fingerprint, deps)
    const written: Written[] = []
    const refused: Refused[] = []
    for (const one of replies) {
      const placed = await writeReply(folder, one)
      if ('fault' in placed) refused.push(placed)
      else written.push(placed)
    }
    const objects = units.flatMap((unit) => unit.objects)
    const count = (wanted: string) => objects.filter(({ kind }) => kind === wanted).length
    const counts = {
      ...{ records: count('record'), personal: count('personal') },
      ...{ attachments: count('attachment'), absent },
    }
    return {
      json: {
        ...{ command: 'restore', school, replies: written, ...counts, left },
        ...(refused.length === 0 ? {} : { refused }),
      },
      lines: (language) => [
        ...refused.flatMap((one) => [
          `✕ ${one.school}  ${one.path}`,
          ...reasonLines(one.fault, context.settings, language),
        ]),
        ...words[language].replied(written, folder),
        ...words[language].restored(counts),
        ...left.map((one) => words[language].notRestored(one)),
      ],
      exit: refused.length > 0 ? 1 : 0,
    }
  })
}
