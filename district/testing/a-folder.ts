import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder of its own for a test; it goes when the test is over. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'junheng-district-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
