import { basename, join } from 'node:path'
import { type FoundFile, look } from '#main/courier/stick.ts'
import type { FileSystem } from '#main/files/file-system.ts'
import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { listPacks } from '#main/store/packs.ts'
import { keyId } from '#shared/bundle/keys.ts'
import type { FoundPack, HeldPack } from '#shared/contract/school.ts'
import { Fault, faultValue } from '#shared/fault.ts'
import type { KeyId } from '#shared/ids.ts'
import { packStanding } from '#shared/pack/confirmation.ts'
import { developmentPair } from '#shared/pack/development-key.ts'
import {
  claimedPackSigners,
  openConfirmedPack,
  type SignedPack,
  signedPackBytesLimit,
} from '#shared/pack/signed.ts'
import { shelve } from '#shared/pack/trust.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import { type District, districtOf, getDistrict } from './district.ts'
import { keepPack } from './keep-pack.ts'
import type { Kit } from './kit.ts'

export interface PackKit extends Kit {
  readonly files: FileSystem
}

type Confirmed = SignedPack & { readonly confirmedBy: KeyId }

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

/** What lies in the folder as `.jhp`, and whether it may be installed; nothing is touched. */
export async function lookForPacks(
  db: ReadableDb,
  actor: Actor,
  folder: string,
  kit: PackKit,
): Promise<readonly FoundPack[]> {
  allow(actor, 'receive')
  const found: FoundPack[] = []
  for await (const file of look(kit.files, folder, packFiles))
    found.push(await describe(db, file, kit))
  return found
}

/**
 * Keeps the pack of a file. Only one that this installation's district has confirmed: its word says
 * that the county wants it (design §5). Faults: `district-missing`, `pack-unsigned`, `pack-foreign`,
 * those of `shelve` and of an unreadable file.
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
  const opened = await openFor(db, await kit.files.read(path), kit)
  db.transaction(() => {
    const { issuer, confirmedBy } = opened
    const by = { actor: actor.id, at: kit.clock() }
    keepPack(db, { pack: opened.pack, ref: refOf(opened) }, by, { issuer, confirmedBy })
  })
  const held = (await packsOf(db, actor, kit)).find(({ hash }) => hash === opened.hash)
  if (held === undefined) throw new Error(`pack ${opened.hash} was kept and is not there`)
  return held
}

const refOf = ({ pack: { id, version }, hash }: SignedPack) => ({ id, version, hash })

/** The pack of these bytes if it may stand beside those that are held. */
async function openFor(db: ReadableDb, bytes: Uint8Array, kit: Kit): Promise<Confirmed> {
  const opened = await openConfirmedPack(bytes, await confirmingKey(getDistrict(db), bytes))
  const { pack, issuer, confirmedBy } = opened
  const { ref } = kit.shelf.builtIn
  if (pack.id !== ref.id && pack.extends?.some(({ id }) => id === ref.id) !== true) {
    throw new Fault('pack-foreign', { id: pack.id })
  }
  const { expires_on, withdraws } = pack
  shelve(
    kit.shelf.held(db),
    { ...refOf(opened), issuer, confirmedBy, expires_on, withdraws },
    { kind: kit.kind, developmentKey: (await developmentPair()).kid },
  )
  return opened
}

/** The key of the district that claims to have confirmed the pack, of those that it may still use. */
async function confirmingKey({ keys, revoked, appointment }: District, bytes: Uint8Array) {
  const claimed = claimedPackSigners(bytes).district
  for (const key of keys) if (!revoked.has(key) && (await keyId(key)) === claimed) return key
  return appointment.signing
}

async function describe(db: ReadableDb, file: FoundFile, kit: Kit): Promise<FoundPack> {
  const name = basename(file.path)
  if ('fault' in file) return { state: 'refused', file: name, fault: faultValue(file.fault) }
  try {
    const { pack, hash, confirmedBy } = await openFor(db, file.bytes, kit)
    const isHeld = kit.shelf
      .held(db)
      .some((held) => held.hash === hash && held.confirmedBy === confirmedBy)
    const { id, version, title } = pack
    return { state: isHeld ? 'held' : 'new', file: name, id, version, title }
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown
    return { state: 'refused', file: name, fault: faultValue(thrown) }
  }
}
