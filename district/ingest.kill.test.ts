import { spawnSync } from 'node:child_process'
import { cp, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { districtFolder, openDeps } from '#district/testing/a-district.ts'
import { aFolder } from '#district/testing/a-folder.ts'
import { aStation } from '#district/testing/a-station.ts'
import { approve, takeIn, wordsOf } from '#district/testing/story.ts'

const child = path.resolve('district/testing/kill-child.ts')

/** How a district stands: its words, and how much it has written down. */
async function standing(folder: string) {
  const deps = await openDeps(folder)
  const { db } = deps.district
  const count = async (table: 'acts' | 'files' | 'objects' | 'bundle_objects' | 'recounts') =>
    (await db.selectFrom(table).selectAll().execute()).length
  const tables = ['acts', 'files', 'objects', 'bundle_objects', 'recounts'] as const
  const counts = await Promise.all(tables.map(count))
  const end = { words: await wordsOf(deps), counts }
  await db.destroy()
  return end
}

test.skipIf(process.platform === 'win32')(
  'killed at any statement of an ingest, the district holds nothing of it or all of it',
  async () => {
    const folder = await districtFolder()
    const deps = await openDeps(folder)
    const school = await aStation(deps.district)
    const one = await school.bundle([])
    await takeIn(deps, one)
    await approve(deps, school)
    await deps.district.db.destroy()
    const place = { sequence: 2, previous: one.id }
    const two = await school.bundle([await school.profile(642)], place)
    const file = path.join(await aFolder(), two.name)
    await writeFile(file, two.bytes)
    const before = await standing(folder)

    const killedAt = async (statement: number) => {
      const copy = path.join(await aFolder(), 'district')
      await cp(folder, copy, { recursive: true })
      const { signal, stdout, stderr } = spawnSync(
        process.execPath,
        [child, copy, file, String(statement)],
        { encoding: 'utf8' },
      )
      return { signal, stdout, stderr, copy }
    }

    const whole = await killedAt(0)
    expect(whole.stderr).toBe('')
    const statements = Number(whole.stdout.replace('statements ', ''))
    expect(statements).toBeGreaterThan(15)
    const after = await standing(whole.copy)
    expect(after.words.bundles[two.id]).toBe('verified')

    for (let statement = 1; statement <= statements; statement += 3) {
      const { signal, copy } = await killedAt(statement)
      expect(signal).toBe('SIGKILL')
      expect(await standing(copy)).toEqual(before)
      const again = await openDeps(copy)
      await takeIn(again, two)
      await again.district.db.destroy()
      expect(await standing(copy)).toEqual(after)
    }
  },
  180_000,
)
