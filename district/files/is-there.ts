import { type Disk, errnoOf } from './disk.ts'

/** Whether anything has this name; nothing of it is read. */
export async function isThere(disk: Pick<Disk, 'lstat'>, file: string): Promise<boolean> {
  try {
    await disk.lstat(file)
    return true
  } catch (thrown) {
    if (errnoOf(thrown) === 'ENOENT') return false
    throw thrown
  }
}
