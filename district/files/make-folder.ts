import type fs from 'node:fs/promises'
import type { Disk } from './disk.ts'
import { diskFault } from './disk-fault.ts'

export type MakingDisk = Disk & Pick<typeof fs, 'mkdir'>

/** Makes a folder, and those above it, unless it is there. Faults: those of `diskFault`. */
export async function makeFolder(disk: MakingDisk, folder: string): Promise<void> {
  try {
    await disk.mkdir(folder, { recursive: true })
  } catch (thrown) {
    throw await diskFault(disk, thrown, folder, 0)
  }
}
