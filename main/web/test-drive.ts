import { existsSync } from 'node:fs'
import { basename, sep } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import type { CoreDeps } from '#main/core.ts'
import type { FileSystem, OpenFile } from '#main/files/file-system.ts'

/** A folder that stands for a stick in a journey. */
export interface TestDrive {
  readonly path: string
  /** How fast it takes bytes, in KiB a second. */
  readonly speed: number
}

type World = Pick<CoreDeps, 'places' | 'fileSystem'>

/**
 * The machine with one more removable drive: plugged in while its folder is there, and as slow as an old
 * stick, so that a person has the time to stop it or to pull it out.
 */
export function withTestDrive({ places, fileSystem }: World, { path, speed }: TestDrive): World {
  const isOnIt = (file: string): boolean => file === path || file.startsWith(`${path}${sep}`)
  const taking = (bytes: number) => pass((bytes / 1024 / speed) * 1_000)
  const slow = (file: OpenFile): OpenFile => ({
    ...file,
    write: async (bytes) => {
      const written = await file.write(bytes)
      await taking(written)
      return written
    },
  })
  const files: FileSystem = {
    ...fileSystem,
    create: async (file) => {
      const opened = await fileSystem.create(file)
      return isOnIt(file) ? slow(opened) : opened
    },
  }
  return {
    fileSystem: files,
    places: async () => {
      const found = await places()
      if (!existsSync(path)) return found
      const drive = { path, label: basename(path), removable: true, read_only: false }
      return [{ ...drive, ...(await fileSystem.space(path)) }, ...found]
    },
  }
}
