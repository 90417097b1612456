import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { aStation, passphrase } from '#main/testing/station.ts'
import { tempFolder } from '#main/testing/temp-folder.ts'
import { period, school } from '#main/testing/test-store.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import { smallPack } from '#shared/testing/small-pack.ts'

const program = join(import.meta.dirname, '../testing/program.ts')

/** Runs the program until it has acknowledged so many saves, then kills it; gives the last one. */
async function killWhileSaving(folder: string, packFile: string, saves: number): Promise<number> {
  const child = spawn(
    process.execPath,
    [program, 'save-until-killed', folder, packFile, passphrase],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let last = 0
  let count = 0
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line)
    count += 1
    if (count === saves) child.kill('SIGKILL')
  }
  return last
}

test('kill -9 in the middle of saving loses nothing that was acknowledged', async () => {
  const station = await aStation()
  await station.setUp()
  await station.close()
  const packFile = join(tempFolder(), 'pack.json')
  writeFileSync(packFile, canonicalBytes(smallPack))
  for (const saves of [1, 7, 60, 200]) {
    const last = await killWhileSaving(station.folder, packFile, saves)
    expect(last).toBeGreaterThanOrEqual(saves)
    await station.restart()
    await station.ask.workspace.unlock({ passphrase })
    const draft = await station.ask.filling.open({ school, period })
    expect(draft.revision).toBeGreaterThanOrEqual(last)
    expect(draft.situation.forms).toEqual({ S: { pupils: String(draft.revision) } })
    await station.close()
  }
})
