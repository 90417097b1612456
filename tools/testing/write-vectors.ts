import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { indexOf } from '#shared/testing/vectors/index-of.ts'
import type { Vector } from '#shared/testing/vectors/vector.ts'

/**
 * Lays golden vectors into a new folder: the files, an age key file for each party, and `index.json`.
 * Throws what the file system throws, also when the folder is there.
 */
export async function writeVectors(folder: string, vectors: readonly Vector[]): Promise<void> {
  await mkdir(folder)
  const index = await indexOf(vectors)
  for (const { name, ending, bytes } of vectors) {
    await writeFile(join(folder, `${name}.${ending}`), bytes, { flag: 'wx' })
  }
  for (const [name, { identity }] of Object.entries<{ readonly identity: string }>(index.keys)) {
    await writeFile(join(folder, `${name}.key`), `${identity}\n`, { flag: 'wx' })
  }
  await writeFile(join(folder, 'index.json'), `${JSON.stringify(index, null, 2)}\n`, { flag: 'wx' })
}
