import path from 'node:path'
import type { Deps } from '#district/deps.ts'
import type { Disk } from '#district/files/disk.ts'
import { type Placed, placeFile } from '#district/files/place.ts'
import { readIfThere } from '#district/files/read-if-there.ts'
import { perform } from '#district/store/act.ts'
import { type Invited, listInvitations } from '#district/store/invitations.ts'
import { utf8 } from '#shared/bytes.ts'
import { chinaDay } from '#shared/china-day.ts'
import { Fault } from '#shared/fault.ts'
import type { SchoolCode } from '#shared/ids.ts'
import { invitationFileName } from '#shared/reply/invite.ts'
import { shortCode } from '#shared/reply/short-code.ts'
import { letterPage } from './letter-page.ts'

/**
 * Writes the letter that goes with a school's newest invitation: the fingerprint for the school to type.
 * It must not lie beside the invitation, or who changes one changes both. Written again, on whatever day,
 * it is the same bytes. Faults: `letter-uninvited`, `letter-beside-invitation`, those of `placeFile`.
 */
export async function writeLetter(
  disk: Disk,
  folder: string,
  school: SchoolCode,
  { district, person, clock }: Deps,
): Promise<Placed> {
  const { db, id, name, kind, fingerprint } = district
  const invited = newestOf([...(await listInvitations(db, id, school)).values()])
  if (invited === undefined) throw new Fault('letter-uninvited', { school })
  const { hash, until, issued_at } = invited
  const code = shortCode(hash)
  const beside = path.join(folder, invitationFileName(school, hash))
  if ((await readIfThere(disk, beside)) !== null) {
    throw new Fault('letter-beside-invitation', { school, path: folder })
  }
  const page = letterPage({
    office: name,
    isTest: kind === 'test',
    school,
    fingerprint,
    code,
    until,
    day: chinaDay(issued_at),
  })
  const placed = await placeFile(disk, folder, {
    name: `${school}-${code}.html`,
    bytes: utf8(page),
  })
  await perform({ db, district: id, person, at: clock() }, 'keep-district', (act) =>
    act.note('letter', hash, { school }),
  )
  return placed
}

const newestOf = (invitations: readonly Invited[]): Invited | undefined =>
  invitations.toSorted((one, other) => Date.parse(other.issued_at) - Date.parse(one.issued_at))[0]
