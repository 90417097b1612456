import fs from 'node:fs/promises'
import path from 'node:path'
import type { Disk } from '#district/files/disk.ts'
import { readIfThere } from '#district/files/read-if-there.ts'
import { writeDurably } from '#district/files/write.ts'
import { Fault } from '#shared/fault.ts'
import { type DistrictKeys, parseKeys, plainKeys, unwrapKeys, wrapKeys } from './keys.ts'

/** A test district's secrets lie open, for demos and tests; a real one's only under a passphrase. */
const openName = 'district-keys.json'
const wrappedName = 'district-keys.age'

/** Writes the secrets for their owner's eyes only (0600); answers with the file's path. */
export async function writeKeyFile(
  disk: Disk,
  folder: string,
  keys: DistrictKeys,
  passphrase: () => Promise<string>,
): Promise<string> {
  const isOpen = keys.kind === 'test'
  const file = path.join(folder, isOpen ? openName : wrappedName)
  const bytes = isOpen ? plainKeys(keys) : await wrapKeys(keys, await passphrase())
  await writeDurably(disk, file, bytes, 0o600)
  return file
}

/**
 * The secrets of the district in this folder; `passphrase` is asked only where there is one.
 * Faults: `district-not-set-up`, `district-keys-damaged`, `district-key-wrong`, `file-unreadable`,
 * those of `passphrase`.
 */
export async function readKeyFile(
  folder: string,
  passphrase: () => Promise<string>,
): Promise<DistrictKeys> {
  const open = path.join(folder, openName)
  const lyingOpen = await readIfThere(fs, open)
  if (lyingOpen !== null) return keptAs('test', parseKeys(lyingOpen, open), open)
  const wrapped = path.join(folder, wrappedName)
  const bytes = await readIfThere(fs, wrapped)
  if (bytes === null) throw new Fault('district-not-set-up', { path: folder })
  return keptAs('real', await unwrapKeys(bytes, await passphrase(), wrapped), wrapped)
}

/** A real district's secrets in an open file are refused: someone has unwrapped them by hand. */
function keptAs(kind: DistrictKeys['kind'], keys: DistrictKeys, path: string): DistrictKeys {
  if (keys.kind !== kind) throw new Fault('district-keys-damaged', { path })
  return keys
}
