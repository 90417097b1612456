import type { ChosenFolder } from '#main/courier/chosen-folder.ts'
import { type Delivered, deliver, verify } from '#main/courier/stick.ts'
import type { FileSystem, Step } from '#main/files/file-system.ts'
import { type BundleLine, bundleSize, listFileHashes } from '#main/store/bundles.ts'
import { insertCopy } from '#main/store/copies.ts'
import type { WritableDb } from '#main/store/db.ts'
import { bundleFileName } from '#shared/bundle/pack.ts'
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

export interface Written {
  readonly written: readonly WrittenBundle[]
  /** A person stopped it: what is in `written` is whole and read back, the rest was not begun. */
  readonly stopped: boolean
  /** How many files a stop has left unwritten. */
  readonly left: number
}

/**
 * Writes these bundles into the folder, each noted when it was read back; then reads all of them once
 * more. Faults: those of `deliver` and `verify`.
 */
export async function writeEach(
  db: WritableDb,
  waiting: readonly Waiting[],
  folder: ChosenFolder,
  kit: Kit & { readonly files: FileSystem },
  course: Course,
): Promise<Written> {
  const written: WrittenBundle[] = []
  const delivered: Delivered[] = []
  const total = {
    files: waiting.length,
    bytes: waiting.reduce((sum, { school, line }) => sum + bundleSize(db, school, line.id), 0),
  }
  // Told twice of every byte: written, and read back.
  const writing = steps('writing', total, { course, times: 2, done: () => delivered.length })
  try {
    for (const { school, line } of waiting) {
      const bundle = await readBundle(db, school, line)
      if ('fault' in bundle) continue
      const name = bundleFileName(bundle.manifest)
      // Signed after it was written, the same bundle has other bytes under the same name.
      const earlier = listFileHashes(db, school, line.id)
      const file = { name, bytes: bundle.file, earlier }
      const copy = await deliver(kit.files, folder, file, writing)
      const { path, bytes, hash } = copy
      db.transaction(() => {
        insertCopy(db, { bundle: bundle.id, at: kit.clock(), file: path, bytes, file_hash: hash })
      })
      delivered.push(copy)
      const records = bundle.manifest.objects.filter(({ kind }) => kind === 'record').length
      const { sequence } = bundle.manifest
      written.push({ school, bundle: bundle.id, sequence, file: name, bytes, records })
    }
    const checking = steps('checking', total, { course, times: 1, done: () => delivered.length })
    await verify(kit.files, folder, delivered, checking)
    return { written, stopped: false, left: 0 }
  } catch (thrown) {
    if (!course.signal.aborted || thrown !== course.signal.reason) throw thrown
    return { written, stopped: true, left: waiting.length - written.length }
  }
}

/** Tells the course of every step, of which each byte takes so many; throws once it is stopped. */
function steps(
  phase: HandingProgress['phase'],
  total: { readonly files: number; readonly bytes: number },
  by: { readonly course: Course; readonly times: number; readonly done: () => number },
): Step {
  let moved = 0
  return (bytes) => {
    by.course.signal.throwIfAborted()
    moved += bytes
    const done = Math.min(total.bytes, Math.floor(moved / by.times))
    by.course.tell({
      phase,
      files: { done: by.done(), total: total.files },
      bytes: { done, total: total.bytes },
    })
  }
}
