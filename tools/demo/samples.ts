import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readSample, type Sample } from '#tools/sample.ts'
import { projectFolder } from './child.ts'

/** Reads a sample school of the built-in pack by its name, e.g. `E1`. */
export async function sampleNamed(name: string): Promise<Sample> {
  const folder = join(projectFolder, 'packs', 'cn.balanced.2017', 'samples')
  return readSample(await readFile(join(folder, `${name}.yaml`), 'utf8'))
}
