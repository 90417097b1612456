import type { Deps } from '#district/deps.ts'
import type { Disk } from '#district/files/disk.ts'
import { type Placed, placeFile } from '#district/files/place.ts'
import { perform } from '#district/store/act.ts'

/** Writes the invitation into a folder, for the schools. Faults: those of `placeFile`. */
export async function writeInvitation(
  disk: Disk,
  folder: string,
  { district, person, clock }: Deps,
): Promise<Placed> {
  const { db, id, fingerprint, name, invitation } = district
  const placed = await placeFile(disk, folder, {
    name: invitationFileName(name),
    bytes: invitation,
  })
  const under = { db, district: id, person, at: clock() }
  await perform(under, 'keep-district', (act) => act.note('invite', fingerprint))
  return placed
}

/** File name of an invitation: the office's name, without what some file system refuses. */
export function invitationFileName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not stand in a name
  return `${name.replaceAll(/[\\/:*?"<>|\u0000-\u001f]/g, '_').replace(/[. ]+$/, '')}.jhi`
}
