import * as z from 'zod'
import { hex, utf8 } from '#shared/bytes.ts'
import { sha256 } from '#shared/canonical.ts'
import { Sha256 } from '#shared/ids.ts'
import type { Random } from './kit.ts'

/** Tells one machine from another without naming it: the SHA-256 of a salt and the machine's id. */
export const MachineMark = z.strictObject({
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  mark: Sha256,
})
export type MachineMark = z.infer<typeof MachineMark>

/** The id itself is never kept; the salt keeps marks of one machine from being compared. */
export const markMachine = (id: string, random: Random): Promise<MachineMark> =>
  marked(hex(random(16)), id)

/** Whether the mark was made on the machine with this id. */
export async function isMarkOf(mark: MachineMark, id: string): Promise<boolean> {
  return (await marked(mark.salt, id)).mark === mark.mark
}

async function marked(salt: string, id: string): Promise<MachineMark> {
  return { salt, mark: await sha256(utf8(`${salt}\n${id}`)) }
}
