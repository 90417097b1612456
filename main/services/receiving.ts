import { basename } from 'node:path'
import { chooseFolder } from '#main/courier/chosen-folder.ts'
import { type FoundFile, namesIn, readEach } from '#main/courier/look.ts'
import type { FileSystem } from '#main/files/file-system.ts'
import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { findReply, insertReply } from '#main/store/replies.ts'
import { listIdentities, listSchools } from '#main/store/schools.ts'
import { limits } from '#shared/bundle/limits.ts'
import type { CarriedRestore, FoundReply } from '#shared/contract/replies.ts'
import { Fault, type FaultCode, faultValue, isFault } from '#shared/fault.ts'
import { applyReply } from '#shared/reply/apply.ts'
import { type OpenedReply, openReply } from '#shared/reply/open.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import { type District, getDistrict } from './district.ts'
import type { Kit } from './kit.ts'
import { sizesIn, type Tell, telling } from './reading-progress.ts'
import { receiptsOf } from './receipts.ts'
import { type ChosenReplies, chooseReplies, isNamedFor } from './reply-files.ts'
import { installAll, packsIn } from './reply-packs.ts'
import { applyRestore, restoreIn } from './restoring.ts'

export interface ReceivingKit extends Kit {
  readonly files: FileSystem
  /** Told how far it has come, if somebody waits for it. */
  readonly tell?: Tell
}

/** Looked at in one go: a district's stick may hold thousands, and each is read and tried. */
const replyFiles = {
  ending: '.jhr',
  most: { ours: 5_000, all: 500 },
  bytes: limits.bundleBytes,
}
/** So many that cannot be used are told one by one; the rest is counted. */
const refusedShown = 500

/** Files that were looked at, and how many were not. */
export interface LookedAt {
  readonly replies: readonly FoundReply[]
  readonly unread: ChosenReplies['unread']
  /** Read and of no use, and not among `replies`. */
  readonly untold: number
}

/** What lies in the folder for this installation; nothing is touched. Throws `district-missing`. */
export async function lookForReplies(
  db: ReadableDb,
  actor: Actor,
  folder: string,
  kit: ReceivingKit,
): Promise<LookedAt> {
  allow(actor, 'receive')
  getDistrict(db)
  const replies: FoundReply[] = []
  let refused = 0
  const proved: string[] = []
  const { files, unread } = await filesIn(db, folder, kit, 'all')
  for await (const file of files) {
    // Applying stores what each file says of keys before the next is opened; so what is shown is what comes.
    const opened = await open(db, file, getDistrict(db, proved), kit)
    if ('fault' in opened) {
      refused += 1
      if (refused <= refusedShown) replies.push(notOurs(file, opened.fault))
      continue
    }
    proved.push(opened.reply.appointment)
    const packs = (await packsIn(db, opened, kit)).map(({ told }) => told)
    replies.push({ ...describe(db, file, opened), packs, ...restoring(restoreIn(db, opened, kit)) })
  }
  return { replies, unread, untold: Math.max(0, refused - refusedShown) }
}

async function filesIn(
  db: ReadableDb,
  path: string,
  kit: Pick<ReceivingKit, 'files' | 'tell'>,
  which: 'all' | 'ours',
) {
  const folder = await chooseFolder(kit.files, path)
  const found = await namesIn(kit.files, folder, replyFiles.ending)
  const schools = listSchools(db).map(({ code }) => code)
  const wanted = which === 'all' ? found : found.filter((name) => isNamedFor(name, schools))
  const { names, unread } = chooseReplies(wanted, schools, replyFiles.most)
  const files = readEach(kit.files, folder, names, replyFiles.bytes)
  const { tell } = kit
  const told =
    tell === undefined ? files : telling(files, await sizesIn(kit.files, folder, names), tell)
  return { files: told, names, unread }
}

/** Names of the files in the folder that bear the code of a school of ours; nothing is read. */
export async function ownReplyNames(
  db: ReadableDb,
  folder: string,
  kit: Pick<ReceivingKit, 'files'>,
): Promise<readonly string[]> {
  return (await filesIn(db, folder, kit, 'ours')).names
}

/**
 * Applies every genuine reply that is not known yet, each in one transaction with the packs that it
 * carries, exactly once; then what it brings back, in another, exactly once for each record. An older one
 * changes nothing of what is known of records. A pack or restore that is refused is told and stops nothing
 * else. The folder is not changed. `ours`: only files that bear the
 * code of a school of ours are looked at.
 */
export async function applyReplies(
  db: WritableDb,
  actor: Actor,
  folder: string,
  kit: ReceivingKit,
  which: 'all' | 'ours' = 'all',
): Promise<LookedAt & { readonly applied: number }> {
  allow(actor, 'receive')
  getDistrict(db)
  const replies: FoundReply[] = []
  let refused = 0
  let applied = 0
  const { files, unread } = await filesIn(db, folder, kit, which)
  for await (const file of files) {
    // Asked for each file: the one before may have revoked the key that signed this one.
    const opened = await open(db, file, getDistrict(db), kit)
    if ('fault' in opened) {
      refused += 1
      if (refused <= refusedShown) replies.push(notOurs(file, opened.fault))
      continue
    }
    const offered = await packsIn(db, opened, kit)
    const before = describe(db, file, opened)
    const { isNew, packs } = db.transaction(() => ({
      isNew: store(db, opened, kit),
      packs: [...installAll(db, actor, offered, kit)],
    }))
    if (isNew && before.state === 'new') applied += 1
    const restored = restoring(await applyRestore(db, actor, opened, kit))
    const state = before.state === 'new' ? 'applied' : before.state
    replies.push({ ...before, state, packs, ...restored })
  }
  return { applied, replies, unread, untold: Math.max(0, refused - refusedShown) }
}

const restoring = (restore: CarriedRestore | undefined) =>
  restore === undefined ? {} : { restore }

function store(db: WritableDb, opened: OpenedReply, kit: Kit): boolean {
  if (findReply(db, opened.reply.school, opened.hash) !== null) return false
  insertReply(db, { ...opened, appliedAt: kit.clock() })
  return true
}

/** Opens a file for whichever of our schools it is; a fault when it is for none, or not genuine. */
async function open(
  db: ReadableDb,
  file: FoundFile,
  { known, revoked }: District,
  kit: Kit,
): Promise<OpenedReply | { readonly fault: Fault }> {
  if ('fault' in file) return file
  const trusted = { id: known.district, root: known.root }
  for (const school of listSchools(db)) {
    const { code, station } = school
    const by = {
      identities: listIdentities(db, code),
      station,
      school: code,
      district: trusted,
      kind: kit.kind,
    }
    try {
      const opened = await openReply(file.bytes, by)
      if (revoked.has(opened.appointment.signing))
        return { fault: new Fault('reply-key-revoked', {}) }
      return opened
    } catch (thrown) {
      if (!(thrown instanceof Fault)) throw thrown
      if (!isFault(thrown, 'reply-for-another-station')) return { fault: thrown }
    }
  }
  return { fault: new Fault('reply-for-another-station', {}) }
}

type Genuine = Extract<FoundReply, { state: 'new' | 'applied' | 'older' }>

function describe(db: ReadableDb, file: FoundFile, opened: OpenedReply): Genuine {
  const { school, reply_seq, issued_at, decisions } = opened.reply
  const state =
    findReply(db, school, opened.hash) !== null
      ? 'applied'
      : applyReply(receiptsOf(db, school), opened.reply).outcome === 'older'
        ? 'older'
        : 'new'
  return {
    ...{ state, file: basename(file.path), school, reply_seq, issued_at, packs: [] },
    ...(decisions.some(({ only }) => only === true) ? { closes: true } : {}),
  }
}

const foreign: ReadonlySet<FaultCode> = new Set([
  'reply-for-another-station',
  'reply-from-another-district',
  'kind-mismatch',
])

function notOurs(file: FoundFile, fault: Fault): FoundReply {
  const state = foreign.has(fault.code) ? 'foreign' : 'broken'
  return { state, file: basename(file.path), fault: faultValue(fault) }
}
