import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readSample, type Sample } from '#tools/sample.ts'
import { projectFolder } from './child.ts'

const folder = join(projectFolder, 'packs', 'cn.balanced.2017', 'samples')

/** Reads a sample school of the built-in pack by its name, e.g. `E1`. */
export async function sampleNamed(name: string): Promise<Sample> {
  return readSample(await readFile(join(folder, `${name}.yaml`), 'utf8'))
}

/** The one document that stands for every attachment of a sample school, in base64. */
export const sampleEvidence = (): Promise<string> =>
  readFile(join(folder, 'evidence.pdf'), 'base64')
