import type { FileSystem } from '#main/files/file-system.ts'
import { Fault, isFault } from '#shared/fault.ts'

/** A folder as it was when an act began. */
export interface ChosenFolder {
  readonly path: string
  readonly device: number
}

/** The folder as it is now. Throws `folder-missing`, `folder-denied` and the like. */
export async function chooseFolder(files: FileSystem, path: string): Promise<ChosenFolder> {
  return { path, device: await files.device(path) }
}

/**
 * Throws `device-gone` when the folder that was there is not there any more. A mount place that is
 * left empty by a stick that was pulled out lies on another device: nothing may be written into it.
 */
export async function stillThere(files: FileSystem, folder: ChosenFolder): Promise<void> {
  const { path, device } = folder
  try {
    if ((await files.device(path)) !== device) throw new Fault('device-gone', { path })
    // The folder itself may still be answered from memory; what lies in it has to be read.
    await files.list(path)
  } catch (thrown) {
    if (!(thrown instanceof Fault) || !gone.has(thrown.code)) {
      // There, but nobody may list it: whoever writes learns what that means for the writing.
      if (isFault(thrown, 'folder-denied')) return
      throw thrown
    }
    throw new Fault('device-gone', { path }, thrown)
  }
}

const gone: ReadonlySet<string> = new Set(['folder-missing', 'device-gone', 'device-error'])

/** What a pulled stick looks like to a single call; so does a file that was removed alone. */
const signs: ReadonlySet<string> = new Set([...gone, 'folder-denied', 'folder-read-only'])

/** Does the work; a fault that came because the folder is gone is said as `device-gone`. */
export async function whileThere<T>(
  files: FileSystem,
  folder: ChosenFolder,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    if (thrown instanceof Fault && signs.has(thrown.code)) await stillThere(files, folder)
    throw thrown
  }
}
