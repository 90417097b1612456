import { constants } from 'node:fs'
import {
  copyFile,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  statfs,
} from 'node:fs/promises'
import { errnoOf, hasErrno } from './errno.ts'
import { endless, type FileSystem } from './file-system.ts'
import { readBack } from './read-back.ts'

/** The real file system. */
export const nodeFiles: FileSystem = {
  create: async (path) => {
    // What stands there may be a leftover, or a link that would lead the bytes elsewhere.
    await rm(path, { force: true })
    const handle = await open(path, 'wx', 0o600)
    return {
      write: async (bytes) => (await handle.write(bytes)).bytesWritten,
      sync: () => handle.sync(),
      close: () => handle.close(),
    }
  },
  rename: (from, to) => rename(from, to),
  link: async (from, to) => {
    try {
      await linkOrCopy(from, to)
      return true
    } catch (thrown) {
      if (hasErrno(thrown, 'EEXIST')) return false
      throw thrown
    }
  },
  remove: (path) => rm(path),
  syncFolder: async (path) => {
    // Windows cannot open a folder for syncing; its rename is journalled.
    if (process.platform === 'win32') return
    const handle = await open(path, 'r')
    try {
      await handle.sync()
    } catch (thrown) {
      // Some file systems of sticks (FUSE) sync no folder; what was renamed is read back all the same.
      if (!withoutFolderSync.has(errnoOf(thrown))) throw thrown
    } finally {
      await handle.close()
    }
  },
  read: (path) => readFile(path),
  readBack: (path, step) => readBack(path, step),
  size: async (path) => {
    try {
      const found = await stat(path)
      return found.isFile() ? found.size : endless
    } catch (thrown) {
      if (hasErrno(thrown, 'ENOENT')) return null
      throw thrown
    }
  },
  space: async (folder) => {
    const { bavail, blocks, bsize } = await statfs(folder)
    return { free: bavail * bsize, total: blocks * bsize }
  },
  device: async (path) => (await stat(path)).dev,
  list: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.map((entry) => ({ name: entry.name, isFile: entry.isFile() }))
  },
  realPath: (path) => realpath(path),
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true, mode: 0o700 })
  },
}

const withoutFolderSync: ReadonlySet<string | undefined> = new Set([
  ...['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'],
])

/** What systems answer whose disks (FAT, some network folders) know no second name. */
const withoutLinks: ReadonlySet<string | undefined> = new Set([
  ...['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EISDIR', 'EINVAL', 'EMLINK'],
])

async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (thrown) {
    if (!withoutLinks.has(errnoOf(thrown))) throw thrown
    await copyFile(from, to, constants.COPYFILE_EXCL)
  }
}
