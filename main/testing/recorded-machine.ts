import { posix } from 'node:path'
import type { Machine } from '#main/courier/drives/drive.ts'
import type { Space } from '#main/files/file-system.ts'

/** What a machine answers, as it was written down: files with their text, links, and sizes. */
export interface Recorded {
  readonly platform: NodeJS.Platform
  readonly files?: Readonly<Record<string, string>>
  readonly links?: Readonly<Record<string, string>>
  readonly folders?: Readonly<Record<string, readonly string[]>>
  readonly spaces?: Readonly<Record<string, Space>>
  /** By the last argument; a command that is not here does not answer. */
  readonly commands?: Readonly<Record<string, string>>
}

/** A machine that answers as recorded, and `ran`: the commands it was asked to run. */
export function recordedMachine(recorded: Recorded): Machine & { readonly ran: string[] } {
  const ran: string[] = []
  const missing = (path: string): never => {
    throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' })
  }
  const resolved = (path: string): string => {
    for (const [from, to] of Object.entries(recorded.links ?? {})) {
      if (path === from) return resolved(posix.resolve(posix.dirname(from), to))
      if (path.startsWith(`${from}/`)) {
        const rest = path.slice(from.length)
        return resolved(posix.resolve(posix.dirname(from), to) + rest)
      }
    }
    return path
  }
  return {
    ran,
    platform: recorded.platform,
    user: 'limei',
    systemRoot: 'C:\\Windows',
    files: {
      read: async (path) => {
        const text = recorded.files?.[resolved(path)]
        return new TextEncoder().encode(text ?? missing(path))
      },
      list: async (path) => {
        const names = recorded.folders?.[resolved(path)] ?? missing(path)
        return names.map((name) => ({ name, isFile: false }))
      },
      space: async (path) => recorded.spaces?.[path] ?? missing(path),
      realPath: async (path) => resolved(path),
    },
    run: async (program, args) => {
      ran.push([program, ...args].join(' '))
      return recorded.commands?.[args.at(-1) ?? ''] ?? null
    },
  }
}
