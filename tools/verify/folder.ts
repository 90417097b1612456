import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Fault } from '#shared/fault.ts'
import type { FileAtHand } from '#shared/verifying/verify-file.ts'
import { fileAt } from './read-file.ts'

const endings = ['.jhb', '.jhr', '.jhi']

/**
 * The files that a person named: of a folder its hand-off files, by name. A folder without any is told in its
 * place: `verify-folder-empty`.
 */
export async function filesAt(paths: readonly string[]): Promise<readonly FileAtHand[]> {
  const found: FileAtHand[] = []
  for (const path of paths) {
    if (!(await isFolder(path))) {
      found.push(fileAt(path))
      continue
    }
    const names = (await readdir(path)).filter((name) =>
      endings.some((ending) => name.toLowerCase().endsWith(ending)),
    )
    if (names.length === 0) found.push(emptyFolder(path))
    found.push(...names.sort().map((name) => fileAt(join(path, name))))
  }
  return found
}

const emptyFolder = (path: string): FileAtHand => ({
  name: basename(path),
  read: async () => {
    throw new Fault('verify-folder-empty', { name: basename(path) })
  },
})

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (thrown) {
    // What is not there is told when it is read.
    if (thrown instanceof Error && 'syscall' in thrown) return false
    throw thrown
  }
}
