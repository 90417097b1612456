import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'
import { Fault } from '#shared/fault.ts'
import { errnoOf } from './disk.ts'

/**
 * The bundles to ingest: the file itself, or whatever in a folder (and not below it) is named
 * `*.jhb`, sorted by name. Fault `folder-missing` when there is nothing at this path.
 */
export async function bundlesAt(place: string): Promise<readonly string[]> {
  try {
    const seen = await lstat(place)
    // A stick may be mounted behind a link: the named folder itself is the operator's choice.
    if (!seen.isDirectory() && !seen.isSymbolicLink()) return [place]
    const names = await readdir(place)
    return names
      .filter((name) => name.toLowerCase().endsWith('.jhb'))
      .sort()
      .map((name) => path.join(place, name))
  } catch (thrown) {
    const errno = errnoOf(thrown)
    if (errno === 'ENOTDIR') return [place]
    if (errno === 'ENOENT') throw new Fault('folder-missing', { path: place }, thrown)
    if (errno === undefined) throw thrown
    throw new Fault('device-error', { path: place, errno }, thrown)
  }
}
