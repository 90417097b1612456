import type { ReadableDb } from '#main/store/db.ts'
import { findPackBytes, listPacks } from '#main/store/packs.ts'
import type { Sha256 } from '#shared/ids.ts'
import { loadPack } from '#shared/pack/load.ts'
import { type HeldPack, type PackState, packState } from '#shared/pack/trust.ts'
import { readyPack } from './load-pack.ts'
import type { LoadedPack } from './loaded-pack.ts'
import { signedTime } from './signed-time.ts'

/**
 * The packs of this installation: the one that came with the program, and those that were kept. A
 * pack is made ready once, when it is first worked with.
 */
export interface Shelf {
  readonly builtIn: LoadedPack
  /** All that are held, by name and version, with where each stands (`trust.ts`). */
  readonly held: (db: ReadableDb) => readonly (HeldPack & { readonly state: PackState })[]
  /**
   * The pack with which a new draft begins: the district's confirmed one before the program's own, and
   * an extension of the program's pack before the pack itself. Null when all that could be have expired.
   */
  readonly forNewDrafts: (db: ReadableDb) => Promise<LoadedPack | null>
  /** Throws a plain Error for a pack that is not held: drafts and records name only those. */
  readonly load: (db: ReadableDb, hash: Sha256) => Promise<LoadedPack>
}

export function createShelf(builtIn: LoadedPack): Shelf {
  const ready = new Map<Sha256, Promise<LoadedPack>>([[builtIn.ref.hash, Promise.resolve(builtIn)]])
  const load: Shelf['load'] = (db, hash) => {
    const known = ready.get(hash)
    if (known !== undefined) return known
    const bytes = findPackBytes(db, hash)
    if (bytes === null) throw new Error(`pack ${hash} is not held`)
    const made = readyPack(loadPack(bytes))
    ready.set(hash, made)
    return made
  }
  const held: Shelf['held'] = (db) => {
    const packs = withBuiltIn(listPacks(db), builtIn)
    const signed = signedTime(db)
    return packs
      .map((pack) => ({ ...pack, state: packState(packs, pack, signed) }))
      .toSorted((one, other) => one.id.localeCompare(other.id) || one.version - other.version)
  }
  return {
    builtIn,
    held,
    load,
    forNewDrafts: async (db) => {
      const current = held(db).filter(({ state }) => state === 'current')
      const confirmed = current.filter(({ confirmedBy }) => confirmedBy !== undefined)
      const own = current.find(({ id }) => id === builtIn.ref.id)
      const extension = (await loadAll(db, confirmed, load)).find(extendsIt(builtIn))
      if (extension !== undefined) return extension
      return own === undefined ? null : load(db, own.hash)
    },
  }
}

/** The program's own pack needs not be kept before something rests on it. */
function withBuiltIn(packs: readonly HeldPack[], { pack, ref }: LoadedPack): readonly HeldPack[] {
  if (packs.some(({ hash }) => hash === ref.hash)) return packs
  const { expires_on, withdraws } = pack
  return [...packs, { ...ref, expires_on, withdraws }]
}

const loadAll = (db: ReadableDb, packs: readonly HeldPack[], load: Shelf['load']) =>
  Promise.all(packs.map(({ hash }) => load(db, hash)))

const extendsIt =
  ({ ref }: LoadedPack) =>
  ({ pack }: LoadedPack): boolean =>
    pack.extends?.some(({ id }) => id === ref.id) === true
