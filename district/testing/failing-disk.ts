import fs, { type FileHandle } from 'node:fs/promises'
import type { Disk } from '#district/files/disk.ts'

const called = ['writeFile', 'sync'] as const

/** The real disk, of which the n-th call (from 0) fails with this code. */
export function failingDisk(errno: string) {
  return {
    at(failing: number): Disk {
      let calls = 0
      const step = () => {
        if (calls++ === failing) throw Object.assign(new Error(errno), { code: errno })
      }
      return {
        ...fs,
        open: async (...call: Parameters<Disk['open']>) => {
          step()
          return failingHandle(await fs.open(...call), step)
        },
        rename: async (...call: Parameters<Disk['rename']>) => {
          step()
          return fs.rename(...call)
        },
        // readFile has many overloads; here it is called with a path alone.
        readFile: (async (file: string) => {
          step()
          return fs.readFile(file)
        }) as Disk['readFile'],
      }
    },
  }
}

function failingHandle(handle: FileHandle, step: () => void): FileHandle {
  return new Proxy(handle, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      return async (...call: unknown[]) => {
        if (called.some((one) => one === name)) step()
        return Reflect.apply(value, target, call)
      }
    },
  })
}
