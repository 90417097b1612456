import type { FileSystem } from '#main/files/file-system.ts'

/**
 * The real file system, but only so many bytes can be written in all: the byte after them throws
 * `errno`, and with `forGood` every call after it as well, as when the power is cut.
 */
export function breakingAfter(
  files: FileSystem,
  {
    most,
    errno,
    forGood,
  }: { readonly most: number; readonly errno: string; readonly forGood: boolean },
): FileSystem {
  let left = most
  let broken = false
  const fail = (): never => {
    broken = true
    throw Object.assign(new Error(`${errno}: on purpose`), { code: errno })
  }
  const unlessGone = <A extends readonly unknown[], T>(call: (...given: A) => Promise<T>) => {
    return async (...given: A): Promise<T> => (broken && forGood ? fail() : call(...given))
  }
  return {
    ...files,
    create: unlessGone(async (path) => {
      const file = await files.create(path)
      return {
        ...file,
        write: async (bytes) => {
          const part = bytes.subarray(0, left)
          if (part.length === 0) return fail()
          const written = await file.write(part)
          left -= written
          return written
        },
      }
    }),
    rename: unlessGone(files.rename),
    remove: unlessGone(files.remove),
    size: unlessGone(files.size),
    device: unlessGone(files.device),
    list: unlessGone(files.list),
  }
}
