import { concat, utf8 } from '#shared/bytes.ts'
import type { Sha256 } from '#shared/ids.ts'
import { type OddFile, oddZip } from '#shared/testing/odd-zip.ts'

/** A file of a container as it is, so that the container has one hash everywhere. */
export const storedFile = (name: string, content: Uint8Array): OddFile => ({
  name,
  content,
  packed: content,
  lie: { method: 0 },
})

/** An object as a manifest lists it, with its bytes. */
export interface Listed {
  readonly kind: string
  readonly hash: Sha256
  readonly bytes: Uint8Array
}

type Line = string | Uint8Array

/** Lines with a line break behind each, whatever they hold. */
export const linesOf = (lines: readonly Line[]): Uint8Array =>
  concat(lines.flatMap((line) => [typeof line === 'string' ? utf8(line) : line, utf8('\n')]))

const isLine = ({ kind }: Listed): boolean => kind === 'record' || kind === 'personal'

/** The files of a container in their order: the text of signatures, payload and JSON, then others by hash. */
export function filesOf(
  name: string,
  [signatures, payload]: readonly [Line, Line],
  objects: readonly Listed[],
): readonly OddFile[] {
  const sorted = objects.toSorted((one, other) => (one.hash < other.hash ? -1 : 1))
  const lines = sorted.filter(isLine).map(({ bytes }) => bytes)
  const others = sorted.filter((one) => !isLine(one))
  return [
    storedFile(name, linesOf([signatures, payload, ...lines])),
    ...others.map(({ hash, bytes }) => storedFile(`objects/${hash}`, bytes)),
  ]
}

/** A container of ours in which every file is stored. */
export const storedZip = (...of: Parameters<typeof filesOf>): Uint8Array => oddZip(filesOf(...of))
