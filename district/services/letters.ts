import path from 'node:path'
import type { Deps } from '#district/deps.ts'
import { isThere } from '#district/files/is-there.ts'
import { type MakingDisk, makeFolder } from '#district/files/make-folder.ts'
import { type Placed, placeFile } from '#district/files/place.ts'
import { perform } from '#district/store/act.ts'
import { type Invited, listInvitations } from '#district/store/invitations.ts'
import { utf8 } from '#shared/bytes.ts'
import { chinaDay } from '#shared/china-day.ts'
import { Fault } from '#shared/fault.ts'
import type { SchoolCode } from '#shared/ids.ts'
import { invitationFileName } from '#shared/reply/invite.ts'
import { shortCode } from '#shared/reply/short-code.ts'
import type { Language } from '#shared/words/words.ts'
import { letterPage } from './letter-page.ts'

/**
 * Writes the letter that goes with a school's newest invitation: the fingerprint for the school to type.
 * It must not lie beside the invitation, or who changes one changes both. Written again, on whatever day,
 * it is the same bytes. A folder that is not there is made. Faults: `letter-uninvited`, `letter-beside-invitation`, those of `placeFile`.
 */
export async function writeLetter(
  disk: MakingDisk,
  folder: string,
  school: SchoolCode,
  { district, person, clock }: Deps,
  language: Language = 'zh',
): Promise<Placed> {
  const { db, id, name, kind, fingerprint } = district
  const invited = newestOf([...(await listInvitations(db, id, school)).values()])
  if (invited === undefined) throw new Fault('letter-uninvited', { school })
  const { hash, until, issued_at } = invited
  const code = shortCode(hash)
  const beside = path.join(folder, invitationFileName(school, hash))
  if (await isThere(disk, beside)) {
    throw new Fault('letter-beside-invitation', { school, path: folder })
  }
  const isTest = kind === 'test'
  const day = chinaDay(issued_at)
  const letter = { office: name, isTest, school, fingerprint, code, until, day }
  const page = utf8(letterPage(letter, language))
  await makeFolder(disk, folder)
  const placed = await placeFile(disk, folder, {
    name: letterFileName(school, code, language),
    bytes: page,
  })
  await perform({ db, district: id, person, at: clock() }, 'keep-district', (act) =>
    act.note('letter', hash, { school }),
  )
  return placed
}

/** The English one lies beside the Chinese one. */
const letterFileName = (school: SchoolCode, code: string, language: Language): string =>
  `${school}-${code}${language === 'zh' ? '' : `-${language}`}.html`

const newestOf = (invitations: readonly Invited[]): Invited | undefined =>
  invitations.toSorted((one, other) => Date.parse(other.issued_at) - Date.parse(one.issued_at))[0]
