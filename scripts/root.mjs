// @ts-check
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * A path inside the repository.
 * @param {...string} parts
 */
export const inRoot = (...parts) => join(root, ...parts)

const windows = process.platform === 'win32'

/** The pinned Node, which alone may load the database driver: an older one dies without a word. */
export const pinnedNode = windows
  ? inRoot('node_modules', 'node', 'bin', 'node.exe')
  : inRoot('node_modules', 'node', 'bin', 'node')

/** The environment in which installed commands, and the pinned Node, come first. */
export function environment() {
  const path = process.env['PATH'] ?? process.env['Path'] ?? ''
  const { Path: _, ...rest } = process.env
  return { ...rest, PATH: inRoot('node_modules', '.bin') + delimiter + path }
}
