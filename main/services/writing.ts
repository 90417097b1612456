import type { ChosenFolder } from '#main/courier/chosen-folder.ts'
import { type Delivered, deliver, verify } from '#main/courier/stick.ts'
import type { FileSystem, Step } from '#main/files/file-system.ts'
import { type BundleLine, bundleSize, listFileHashes } from '#main/store/bundles.ts'
import { insertCopy } from '#main/store/copies.ts'
import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { bundleFileName } from '#shared/bundle/file-name.ts'
import type { HandingProgress, WrittenBundle } from '#shared/contract/handing.ts'
import type { SchoolCode } from '#shared/ids.ts'
import type { Course } from './course.ts'
import type { Kit } from './kit.ts'
import { readBundle } from './outbox.ts'

/** A bundle that is to be written. */
export interface Waiting {
  readonly school: SchoolCode
  readonly line: BundleLine
}

type WritingKit = Pick<Kit, 'clock'> & { readonly files: FileSystem }

export interface Written {
  readonly written: readonly WrittenBundle[]
  /** A person stopped it: what is in `written` is whole and read back, the rest was not begun. */
  readonly stopped: boolean
  /** How many files a stop has left unwritten. */
  readonly left: number
}

/** A file on the stick, and the bundle that it is. */
interface Copied {
  readonly copy: Delivered
  readonly bundle: WrittenBundle
}

/**
 * Writes these bundles into the folder; then reads all of them once more, also those before a stop or a
 * fault, and notes each that was found whole. Faults: those of `deliver` and `verify`, `outbox-unreadable`.
 */
export async function writeEach(
  db: WritableDb,
  waiting: readonly Waiting[],
  folder: ChosenFolder,
  kit: WritingKit,
  course: Course,
): Promise<Written> {
  const copied: Copied[] = []
  let end: { readonly by: unknown } | undefined
  try {
    for await (const one of deliverEach(db, waiting, folder, kit, course)) copied.push(one)
  } catch (thrown) {
    end = { by: thrown }
  }
  await checkEach(db, copied, folder, kit, course)
  const { aborted: stopped, reason } = course.signal
  if (end !== undefined && !(stopped && end.by === reason)) throw end.by
  const written = copied.map(({ bundle }) => bundle)
  return { written, stopped, left: waiting.length - written.length }
}

async function* deliverEach(
  db: ReadableDb,
  waiting: readonly Waiting[],
  folder: ChosenFolder,
  kit: WritingKit,
  course: Course,
): AsyncGenerator<Copied> {
  const total = {
    files: waiting.length,
    bytes: waiting.reduce((sum, { school, line }) => sum + bundleSize(db, school, line.id), 0),
  }
  let done = 0
  // Told twice of every byte: written, and read back.
  const tell = steps('writing', total, { course, times: 2, done: () => done })
  const writing: Step = (bytes) => {
    course.signal.throwIfAborted()
    tell(bytes)
  }
  for (const { school, line } of waiting) {
    const found = await readBundle(db, school, line)
    if ('fault' in found) throw found.fault
    const { id, manifest } = found
    const name = bundleFileName(manifest)
    // Signed after it was written, the same bundle has other bytes under the same name.
    const earlier = listFileHashes(db, school, line.id)
    const copy = await deliver(kit.files, folder, { name, bytes: found.file, earlier }, writing)
    done += 1
    const records = manifest.objects.filter(({ kind }) => kind === 'record').length
    const { sequence } = manifest
    const { bytes } = copy
    yield { copy, bundle: { school, bundle: id, sequence, file: name, bytes, records } }
  }
}

/** Goes on to its end when a person stops: what is called whole was read. */
async function checkEach(
  db: WritableDb,
  copied: readonly Copied[],
  folder: ChosenFolder,
  kit: WritingKit,
  course: Course,
): Promise<void> {
  const total = {
    files: copied.length,
    bytes: copied.reduce((sum, { copy }) => sum + copy.bytes, 0),
  }
  const checking = steps('checking', total, { course, times: 1, done: () => copied.length })
  for (const { copy, bundle } of copied) {
    await verify(kit.files, folder, [copy], checking)
    const { path, bytes, hash } = copy
    db.transaction(() => {
      insertCopy(db, { bundle: bundle.bundle, at: kit.clock(), file: path, bytes, file_hash: hash })
    })
  }
}

/** Tells the course of every step, of which each byte takes so many. */
function steps(
  phase: HandingProgress['phase'],
  total: { readonly files: number; readonly bytes: number },
  by: { readonly course: Course; readonly times: number; readonly done: () => number },
): Step {
  let moved = 0
  return (bytes) => {
    moved += bytes
    const done = Math.min(total.bytes, Math.floor(moved / by.times))
    by.course.tell({
      phase,
      files: { done: by.done(), total: total.files },
      bytes: { done, total: total.bytes },
    })
  }
}
