import { dirname } from 'node:path'
import { fileFault } from './file-fault.ts'
import type { FileSystem } from './file-system.ts'

/**
 * The same file system, whose failures are faults. Where something is being made the fault names
 * the folder, which is what a person chose; otherwise the path itself.
 */
export function namingFaults(files: FileSystem): FileSystem {
  const naming = async <T>(path: string, call: () => Promise<T>): Promise<T> => {
    try {
      return await call()
    } catch (thrown) {
      throw fileFault(thrown, path)
    }
  }
  return {
    create: (path) =>
      naming(dirname(path), async () => {
        const file = await files.create(path)
        return {
          write: (bytes) => naming(dirname(path), () => file.write(bytes)),
          sync: () => naming(dirname(path), file.sync),
          close: () => naming(dirname(path), file.close),
        }
      }),
    rename: (from, to) => naming(dirname(to), () => files.rename(from, to)),
    link: (from, to) => naming(dirname(to), () => files.link(from, to)),
    remove: (path) => naming(dirname(path), () => files.remove(path)),
    syncFolder: (path) => naming(path, () => files.syncFolder(path)),
    read: (path) => naming(path, () => files.read(path)),
    readBack: (path, step) => naming(path, () => files.readBack(path, step)),
    size: (path) => naming(path, () => files.size(path)),
    space: (folder) => naming(folder, () => files.space(folder)),
    device: (path) => naming(path, () => files.device(path)),
    list: (folder) => naming(folder, () => files.list(folder)),
    realPath: (path) => naming(path, () => files.realPath(path)),
    makeFolder: (path) => naming(path, () => files.makeFolder(path)),
  }
}
