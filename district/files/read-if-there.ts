import { type Disk, errnoOf } from './disk.ts'

/** Null when there is no such file. */
export async function readIfThere(
  disk: Pick<Disk, 'readFile'>,
  file: string,
): Promise<Uint8Array | null> {
  try {
    return await disk.readFile(file)
  } catch (thrown) {
    if (errnoOf(thrown) === 'ENOENT') return null
    throw thrown
  }
}
