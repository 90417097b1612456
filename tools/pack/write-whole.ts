import { renameSync, writeFileSync } from 'node:fs'

/** Writes a file at once or not at all: whoever reads it meanwhile reads the old one. */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  const half = `${path}.${process.pid}.part`
  writeFileSync(half, bytes)
  renameSync(half, path)
}
