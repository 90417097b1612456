import type { Deps } from '#district/deps.ts'
import type { Disk } from '#district/files/disk.ts'
import { type Placed, placeFile } from '#district/files/place.ts'
import { perform } from '#district/store/act.ts'
import { insertInvitation } from '#district/store/invitations.ts'
import { hex } from '#shared/bytes.ts'
import type { PlainDate, SchoolCode, Sha256 } from '#shared/ids.ts'
import { invitationFormat } from '#shared/reply/invitation.ts'
import { invitationFileName, signInvitation } from '#shared/reply/invite.ts'
import { shortCode } from '#shared/reply/short-code.ts'
import { refusePast } from './due-day.ts'

/** An invitation as it was written. */
export type WrittenInvitation = Placed & {
  readonly school: SchoolCode
  readonly hash: Sha256
  /** Stands in the letter, so that the file is found. */
  readonly code: string
  readonly until: PlainDate
}

/**
 * Writes a new invitation for one school into a folder: with a secret of its own, which the school's
 * request for enrolment shows once. It is noted before it leaves the house. Faults: `day-past`, those of `placeFile`.
 */
export async function inviteSchool(
  disk: Disk,
  folder: string,
  invited: {
    readonly school: SchoolCode
    readonly until: PlainDate
    readonly addresses?: readonly string[]
  },
  deps: Deps & { readonly random: (count: number) => Uint8Array },
): Promise<WrittenInvitation> {
  const { district, person, clock, random } = deps
  const { db, id, kind, name, region, appointment, pair } = district
  const { school, until, addresses } = invited
  const at = clock()
  refusePast(until, at)
  const secret = hex(random(16))
  const { hash, bytes } = await signInvitation(
    {
      format: invitationFormat,
      ...{ kind, district: id, name, region, appointment, school, secret, until, issued_at: at },
      ...(addresses === undefined ? {} : { addresses: [...addresses] }),
    },
    pair,
  )
  await perform({ db, district: id, person, at }, 'keep-district', async (act) => {
    await insertInvitation(act.trx, id, { hash, school, secret, until, issued_at: at })
    await act.note('invite', hash, { school, until })
  })
  const placed = await placeFile(disk, folder, { name: invitationFileName(school, hash), bytes })
  return { ...placed, school, hash, until, code: shortCode(hash) }
}
