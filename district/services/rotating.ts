import type { Disk } from '#district/files/disk.ts'
import { askedOnce } from '#district/keys/asked-once.ts'
import { readKeyFile, writeKeyFile } from '#district/keys/key-file.ts'
import { makeWorkingKeys } from '#district/keys/keys.ts'
import { readRoot } from '#district/keys/root.ts'
import { type District, usableKeys } from '#district/open-district.ts'
import { type Person, perform } from '#district/store/act.ts'
import { updateAppointment } from '#district/store/districts.ts'
import { Fault } from '#shared/fault.ts'
import type { Instant } from '#shared/ids.ts'
import { signAppointment } from '#shared/trust/appoint.ts'
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
 * New keys to work with, appointed by the root. The new pair stands in the key file before the books
 * speak of it, so a power cut leaves the office with the old keys or the new ones, never without. Old
 * opening keys stay: schools use them until the news has reached them. Faults: `root-sheet-wrong`,
 * `root-foreign`, those of reading and writing the key file.
 */
export async function rotateKeys(
  { db, id, kind, appointed }: District,
  rotating: Rotating,
): Promise<Appointment> {
  const { disk, folder, person, at, random, sheet, revoke } = rotating
  const passphrase = askedOnce(rotating.passphrase)
  const root = await readRoot(sheet)
  if (root.pair.public !== appointed.root) throw new Fault('root-foreign', {})
  const keys = await readKeyFile(folder, passphrase)
  const working = await makeWorkingKeys(random)
  const { pair, recipient } = await usableKeys(working)
  const revoked = [...(appointed.revoked ?? []), ...(revoke ? [appointed.signing] : [])].sort()
  const next: Appointment = {
    ...appointed,
    ...{ serial: appointed.serial + 1, signing: pair.public, recipient, issued_at: at },
    ...(revoked.length === 0 ? {} : { revoked }),
  }
  const appointment = await signAppointment(next, root.pair)
  const put = { ...keys, working: [working, ...keys.working] }
  await writeKeyFile(disk, folder, put, passphrase)
  await perform({ db, district: id, person, at }, 'keep-district', async (act) => {
    await updateAppointment(act.trx, id, appointment)
    const details = { kind, serial: next.serial, revoked: revoke }
    await act.note('rotate-keys', pair.public, details)
  })
  return next
}
