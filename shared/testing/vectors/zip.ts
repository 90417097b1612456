import { utf8 } from '#shared/bytes.ts'
import type { Sha256 } from '#shared/ids.ts'
import { type OddFile, oddZip } from '#shared/testing/odd-zip.ts'

/** A file of a container as it is, so that the container has one hash everywhere. */
export const storedFile = (name: string, content: Uint8Array): OddFile => ({
  name,
  content,
  packed: content,
  lie: { method: 0 },
})

/** The files of a container in their order: the signed one, then objects by hash. */
export const filesOf = (
  signed: { readonly name: string; readonly text: string | Uint8Array },
  objects: ReadonlyMap<Sha256, Uint8Array>,
): readonly OddFile[] => [
  storedFile(signed.name, typeof signed.text === 'string' ? utf8(signed.text) : signed.text),
  ...[...objects]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([hash, bytes]) => storedFile(`objects/${hash}`, bytes)),
]

/** A container of ours in which every file is stored. */
export const storedZip = (...of: Parameters<typeof filesOf>): Uint8Array => oddZip(filesOf(...of))
