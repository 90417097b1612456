import { expect, test } from 'vitest'
import { aDistrict } from '#district/testing/a-district.ts'
import { aStation } from '#district/testing/a-station.ts'
import { takeIn } from '#district/testing/story.ts'
import { Instant, Sha256 } from '#shared/ids.ts'
import { listQuarantined, type SeenFile, upsertFile } from './files.ts'

const instant = (day: number) => Instant.parse(`2026-11-0${day}T08:00:00Z`)

test('the same bytes met again keep their first line, and leave quarantine when they open', async () => {
  const deps = await aDistrict()
  const { db, id } = deps.district
  const school = await aStation(deps.district)
  const bundle = await school.bundle([])
  await takeIn(deps, bundle)
  const hash = Sha256.parse('a'.repeat(64))
  const file = { file_id: hash, name: 'a.jhb', size: 3, hash }
  const fault: SeenFile['fault'] = { code: 'format-unknown', details: { found: 'x/2' } }
  const seen = (day: number, outcome: Pick<SeenFile, 'bundle' | 'fault'>) =>
    db.transaction().execute((trx) =>
      upsertFile(trx, id, {
        ...{ ...file, ...outcome, first_seen_at: instant(day), last_seen_at: instant(day) },
      }),
    )
  await seen(1, { bundle: null, fault })
  await seen(2, { bundle: null, fault })
  expect(await listQuarantined(db, id)).toEqual([
    { ...file, fault, bundle: null, first_seen_at: instant(1), last_seen_at: instant(2) },
  ])
  await seen(3, { bundle: bundle.id, fault: null })
  expect(await listQuarantined(db, id)).toEqual([])
})
