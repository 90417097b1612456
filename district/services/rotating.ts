import type { Disk } from '#district/files/disk.ts'
import { askedOnce } from '#district/keys/asked-once.ts'
import { readKeyFile, writeKeyFile } from '#district/keys/key-file.ts'
import { makeWorkingKeys, workingLimit } from '#district/keys/keys.ts'
import { readRoot } from '#district/keys/root.ts'
import { type District, usableKeys } from '#district/open-district.ts'
import { type Act, type Person, perform } from '#district/store/act.ts'
import { findDistrict, updateAppointment } from '#district/store/districts.ts'
import { Fault } from '#shared/fault.ts'
import type { Instant } from '#shared/ids.ts'
import { provedAppointment, signAppointment } from '#shared/trust/appoint.ts'
import type { Appointment } from '#shared/trust/appointment.ts'

type Rotating = {
  readonly disk: Disk
  readonly folder: string
  readonly person: Person
  readonly at: Instant
  readonly random: (count: number) => Uint8Array
  readonly passphrase: () => Promise<string>
  /** The root's sheet, as a person typed it. */
  readonly sheet: string
  /** Somebody else may have the present key: schools stop believing what it signed. */
  readonly revoke: boolean
}

/**
 * New keys to work with, appointed by the root. Key file and books are read and written in one act, so that
 * of two rotations at once the second sees what the first has done. The new pair stands in the key file
 * before the books speak of it: a power cut leaves the office with the old keys or the new ones, never
 * without. Old opening keys stay: schools use them until the news has reached them. Faults:
 * `root-sheet-wrong`, `root-foreign`, `district-keys-many`, those of reading and writing the key file.
 */
export async function rotateKeys(
  { db, id, kind, appointed }: District,
  rotating: Rotating,
): Promise<Appointment> {
  const { disk, folder, person, at, random, sheet, revoke } = rotating
  const passphrase = askedOnce(rotating.passphrase)
  const root = await readRoot(sheet)
  if (root.pair.public !== appointed.root) throw new Fault('root-foreign', {})
  // Whoever types does not keep the others from writing meanwhile.
  if (kind === 'real') await passphrase()
  return perform({ db, district: id, person, at }, 'keep-district', async (act) => {
    const keys = await readKeyFile(folder, passphrase)
    if (keys.working.length >= workingLimit) {
      throw new Fault('district-keys-many', { limit: workingLimit })
    }
    const now = await appointmentOf(act)
    const working = await makeWorkingKeys(random)
    const { pair, recipient } = await usableKeys(working)
    const revoked = [...(now.revoked ?? []), ...(revoke ? [now.signing] : [])].sort()
    const next: Appointment = {
      ...now,
      ...{ serial: now.serial + 1, signing: pair.public, recipient, issued_at: at },
      ...(revoked.length === 0 ? {} : { revoked }),
    }
    const appointment = await signAppointment(next, root.pair)
    const put = { ...keys, working: [working, ...keys.working] }
    await writeKeyFile(disk, folder, put, passphrase)
    await updateAppointment(act.trx, id, appointment)
    const details = { kind, serial: next.serial, revoked: revoke }
    await act.note('rotate-keys', pair.public, details)
    return next
  })
}

async function appointmentOf({ trx, district }: Act): Promise<Appointment> {
  const face = await findDistrict(trx, district)
  if (face === null) throw new Error('an act is of a district that is there')
  return provedAppointment(face.appointment)
}
