import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import { type Disk, errnoOf } from '#district/files/disk.ts'
import { diskFault } from '#district/files/disk-fault.ts'
import { syncFolder } from '#district/files/write.ts'
import { writeKeyFile } from '#district/keys/key-file.ts'
import { type DistrictKeys, makeKeys, type WorkingKeys } from '#district/keys/keys.ts'
import { newRoot } from '#district/keys/root.ts'
import { databaseKey, storeFile, usableKeys } from '#district/open-district.ts'
import { type Person, perform } from '#district/store/act.ts'
import { insertDistrict } from '#district/store/districts.ts'
import { openStore } from '#district/store/open.ts'
import { hex } from '#shared/bytes.ts'
import { Fault } from '#shared/fault.ts'
import { Epoch, type Instant, type Recipient, type WorkspaceKind } from '#shared/ids.ts'
import { districtFingerprint } from '#shared/reply/invite.ts'
import { signAppointment } from '#shared/trust/appoint.ts'
import { type Appointment, appointmentFormat } from '#shared/trust/appointment.ts'

type Making = {
  readonly disk: Disk
  readonly folder: string
  readonly name: string
  readonly region: string
  readonly kind: WorkspaceKind
  readonly escrow?: Recipient
  readonly person: Person
  readonly at: Instant
  readonly random: (count: number) => Uint8Array
  readonly passphrase: () => Promise<string>
}

/**
 * Makes a district: root, keys, books. The root's sheet is given back and kept nowhere. It grows under another name and gets its own by one
 * rename, so that a half-made one never stands in the folder.
 * Faults: `district-exists` when the folder holds anything, those of writing and of `passphrase`.
 */
export async function makeDistrict(making: Making) {
  const { folder, disk, random } = making
  if (await hasAnything(folder)) throw new Fault('district-exists', { path: folder })
  const growing = `${folder}.${hex(random(4))}.partial`
  try {
    await mkdir(growing, { recursive: true, mode: 0o700 })
    const made = await fill(growing, making)
    await syncFolder(disk, growing)
    await takePlace(growing, folder)
    await syncFolder(disk, path.dirname(folder))
    const at = (file: string) => path.join(folder, path.basename(file))
    const { keys, store } = made.files
    return { ...made, files: { keys: at(keys), store: at(store) } }
  } catch (thrown) {
    await rm(growing, { recursive: true, force: true })
    throw await diskFault(disk, thrown, path.dirname(folder), 0)
  }
}

async function fill(folder: string, making: Making) {
  const { disk, name, region, kind, at, random, escrow } = making
  const keys = await makeKeys(kind, random)
  const root = await newRoot(random)
  const { pair, recipient } = await usableKeys(firstOf(keys))
  const appointed: Appointment = {
    format: appointmentFormat,
    ...{ kind, district: keys.district, root: root.pair.public, serial: 1 },
    ...{ signing: pair.public, recipient, ...(escrow === undefined ? {} : { escrow }) },
    issued_at: at,
  }
  const appointment = await signAppointment(appointed, root.pair)
  const fingerprint = await districtFingerprint(appointed)
  const files = {
    keys: await writeKeyFile(disk, folder, keys, making.passphrase),
    store: storeFile(folder),
  }
  const db = await openStore(files.store, databaseKey(keys))
  try {
    const epoch = Epoch.parse(hex(random(4)))
    const face = { id: keys.district, kind, name, region, epoch, appointment }
    await insertDistrict(db, face, at)
    const under = { db, district: face.id, person: making.person, at }
    await perform(under, 'keep-district', (act) => act.note('make-district', fingerprint))
  } finally {
    await db.destroy()
  }
  return { district: keys.district, fingerprint, root: root.sheet, files }
}

function firstOf({ working }: DistrictKeys): WorkingKeys {
  const [first] = working
  if (first === undefined) throw new Error('keys are made with a pair to work with')
  return first
}

async function hasAnything(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length > 0
  } catch (thrown) {
    if (errnoOf(thrown) === 'ENOENT') return false
    if (errnoOf(thrown) === 'ENOTDIR') return true
    throw thrown
  }
}

async function takePlace(growing: string, folder: string): Promise<void> {
  try {
    // Windows does not rename onto a folder, not even an empty one.
    await rmdir(folder)
  } catch (thrown) {
    if (errnoOf(thrown) !== 'ENOENT') throw thrown
  }
  await rename(growing, folder)
}
