import type { FileSystem } from '#main/files/file-system.ts'

/** A file system whose calls are counted and, from some call on, fail. */
export interface FailingFiles {
  readonly files: FileSystem
  /** How many calls were made. */
  readonly calls: () => number
}

/**
 * The real file system, but its `at`-th call (from 1) throws `errno`; with `forGood` every call
 * after it as well, as when a stick is pulled out. A `write` that fails has written half.
 */
export function failingFiles(
  files: FileSystem,
  failure: { readonly at: number; readonly errno: string; readonly forGood?: boolean },
): FailingFiles {
  let calls = 0
  const isFailing = (): boolean => {
    calls += 1
    return calls === failure.at || (failure.forGood === true && calls > failure.at)
  }
  const fail = (): never => {
    throw Object.assign(new Error(`${failure.errno}: on purpose`), { code: failure.errno })
  }
  const guard = async <T>(call: () => Promise<T>): Promise<T> => (isFailing() ? fail() : call())
  return {
    calls: () => calls,
    files: {
      create: (path) =>
        guard(async () => {
          const file = await files.create(path)
          return {
            write: async (bytes) => {
              if (!isFailing()) return file.write(bytes)
              await file.write(bytes.subarray(0, bytes.length / 2))
              return fail()
            },
            sync: () => guard(file.sync),
            // The handle itself must not leak into the next test.
            close: async () => {
              await file.close()
              if (isFailing()) fail()
            },
          }
        }),
      rename: (from, to) => guard(() => files.rename(from, to)),
      link: (from, to) => guard(() => files.link(from, to)),
      remove: (path) => guard(() => files.remove(path)),
      syncFolder: (path) => guard(() => files.syncFolder(path)),
      read: (path) => guard(() => files.read(path)),
      readBack: (path, step) => guard(() => files.readBack(path, step)),
      size: (path) => guard(() => files.size(path)),
      space: (folder) => guard(() => files.space(folder)),
      device: (path) => guard(() => files.device(path)),
      list: (folder) => guard(() => files.list(folder)),
      realPath: (path) => guard(() => files.realPath(path)),
      makeFolder: (path) => guard(() => files.makeFolder(path)),
    },
  }
}
