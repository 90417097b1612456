import { basename, join } from 'node:path'
import { chooseFolder } from '#main/courier/chosen-folder.ts'
import { type FoundFile, namesIn, readEach } from '#main/courier/look.ts'
import type { FileSystem } from '#main/files/file-system.ts'
import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { listPacks } from '#main/store/packs.ts'
import { keyId } from '#shared/bundle/keys.ts'
import type { FoundPack, HeldPack } from '#shared/contract/school.ts'
import { Fault, faultValue } from '#shared/fault.ts'
import { packStanding } from '#shared/pack/confirmation.ts'
import { signedPackBytesLimit } from '#shared/pack/signed.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import { districtOf } from './district.ts'
import { keepPack } from './keep-pack.ts'
import type { Kit } from './kit.ts'
import { isHeld, openOffer, refOf } from './pack-offer.ts'

export interface PackKit extends Kit {
  readonly files: FileSystem
}

const packFiles = { ending: '.jhp', count: 200, bytes: signedPackBytesLimit }

/** The packs that are held here, with where each stands and whether the district has confirmed it. */
export async function packsOf(
  db: ReadableDb,
  actor: Actor,
  kit: Pick<Kit, 'shelf'>,
): Promise<readonly HeldPack[]> {
  allow(actor, 'see-proof')
  const district = districtOf(db)
  const keys = await Promise.all((district?.keys ?? []).map(keyId))
  const kept = new Map(listPacks(db).map((pack) => [pack.hash, pack.keptAt]))
  return Promise.all(
    kit.shelf.held(db).map(async ({ hash, id, version, state, expires_on, confirmedBy }) => {
      const keptAt = kept.get(hash)
      return {
        ...{ hash, id, version, state },
        title: (await kit.shelf.load(db, hash)).pack.title,
        standing: packStanding({ confirmedBy }, keys),
        ...(keptAt === undefined ? {} : { kept_at: keptAt }),
        ...(expires_on === undefined ? {} : { expires_on }),
      }
    }),
  )
}

/**
 * What lies in the folder as `.jhp`, and whether it may be installed; nothing is touched. `unread`: how
 * many more there are than are looked at in one go.
 */
export async function lookForPacks(
  db: ReadableDb,
  actor: Actor,
  folder: string,
  kit: PackKit,
): Promise<{ readonly packs: readonly FoundPack[]; readonly unread: number }> {
  allow(actor, 'receive')
  const chosen = await chooseFolder(kit.files, folder)
  const names = await namesIn(kit.files, chosen, packFiles.ending)
  const looked = names.slice(0, packFiles.count)
  const packs: FoundPack[] = []
  for await (const file of readEach(kit.files, chosen, looked, packFiles.bytes))
    packs.push(await describe(db, file, kit))
  return { packs, unread: names.length - looked.length }
}

/**
 * Keeps the pack of a file. Only one that this installation's district has confirmed: its word says
 * that the county wants it (design §5). Faults: those of `openOffer`.
 */
export async function installPack(
  db: WritableDb,
  actor: Actor,
  input: { readonly folder: string; readonly file: string },
  kit: PackKit,
): Promise<HeldPack> {
  allow(actor, 'receive')
  if (basename(input.file) !== input.file) throw new Fault('folder-missing', { path: input.file })
  const path = join(input.folder, input.file)
  const size = await kit.files.size(path)
  if (size === null) throw new Fault('folder-missing', { path })
  if (size > packFiles.bytes) throw new Fault('file-too-large', { size, limit: packFiles.bytes })
  const opened = await openOffer(db, await kit.files.read(path), kit)
  db.transaction(() => {
    const { issuer, confirmedBy } = opened
    const by = { actor: actor.id, at: kit.clock() }
    keepPack(db, { pack: opened.pack, ref: refOf(opened) }, by, { issuer, confirmedBy })
  })
  const held = (await packsOf(db, actor, kit)).find(({ hash }) => hash === opened.hash)
  if (held === undefined) throw new Error(`pack ${opened.hash} was kept and is not there`)
  return held
}

async function describe(db: ReadableDb, file: FoundFile, kit: Kit): Promise<FoundPack> {
  const name = basename(file.path)
  if ('fault' in file) return { state: 'refused', file: name, fault: faultValue(file.fault) }
  try {
    const opened = await openOffer(db, file.bytes, kit)
    const { id, version, title } = opened.pack
    return { state: isHeld(db, opened, kit) ? 'held' : 'new', file: name, id, version, title }
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown
    return { state: 'refused', file: name, fault: faultValue(thrown) }
  }
}
