import { basename } from 'node:path'
import { chooseFolder } from '#main/courier/chosen-folder.ts'
import { type FoundFile, namesIn, readEach } from '#main/courier/look.ts'
import type { FileSystem } from '#main/files/file-system.ts'
import { findBundleFile, listBundles, listFileHashes } from '#main/store/bundles.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { listSchools } from '#main/store/schools.ts'
import { bundleFileName } from '#shared/bundle/file-name.ts'
import { limits } from '#shared/bundle/limits.ts'
import { sha256 } from '#shared/canonical.ts'
import type { BundleOnStick } from '#shared/contract/handing.ts'
import { faultValue } from '#shared/fault.ts'
import type { SchoolCode, Sha256 } from '#shared/ids.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import { heldBundles } from './receipts.ts'

/** So many files of ours are read in one go; the highest numbers first. */
const most = 100

interface Own {
  readonly school: SchoolCode
  readonly bundle: Sha256
  readonly sequence: number
}

/**
 * The bundles that lie in a folder by their names, and what those that bear the name of one of ours are:
 * compared by their sums, for nobody here can open them. Foreign ones are not read; nothing is touched.
 * Faults: `folder-missing`, `device-gone` and the like.
 */
export async function contentsOf(
  db: ReadableDb,
  actor: Actor,
  path: string,
  kit: { readonly files: FileSystem },
): Promise<{ readonly bundles: readonly BundleOnStick[]; readonly unread: number }> {
  allow(actor, 'hand-in')
  const folder = await chooseFolder(kit.files, path)
  const names = await namesIn(kit.files, folder, '.jhb')
  const ours = ownNames(db)
  const sequenceOf = (name: string) => ours.get(name)?.sequence ?? 0
  const own = names
    .filter((name) => ours.has(name))
    .sort((one, other) => sequenceOf(other) - sequenceOf(one))
  const bundles: BundleOnStick[] = []
  for await (const found of readEach(kit.files, folder, own.slice(0, most), limits.bundleBytes)) {
    const line = ours.get(basename(found.path))
    if (line !== undefined) bundles.push(await describe(db, line, found))
  }
  for (const file of names) if (!ours.has(file)) bundles.push({ file, is: 'foreign' })
  return { bundles: bundles.slice(0, most), unread: Math.max(0, names.length - most) }
}

/** Every name under which a bundle of this installation may lie somewhere. */
function ownNames(db: ReadableDb): ReadonlyMap<string, Own> {
  const names = new Map<string, Own>()
  for (const { code: school, station } of listSchools(db)) {
    for (const { id: bundle, epoch, sequence } of listBundles(db, school)) {
      const name = bundleFileName({ school, station: { id: station }, epoch, sequence })
      names.set(name, { school, bundle, sequence })
    }
  }
  return names
}

async function describe(
  db: ReadableDb,
  { school, bundle, sequence }: Own,
  found: FoundFile,
): Promise<BundleOnStick> {
  const file = basename(found.path)
  if ('fault' in found) return { is: 'unreadable', file, fault: faultValue(found.fault) }
  const sum = await sha256(found.bytes)
  if (!listFileHashes(db, school, bundle).has(sum)) return { is: 'differs', file }
  if (sum !== findBundleFile(db, school, bundle)?.fileHash) return { is: 'earlier', file, sequence }
  return { is: heldBundles(db, school).has(bundle) ? 'held' : 'waiting', file, sequence }
}
