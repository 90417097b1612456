import path from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openStore } from '#district/store/open.ts'
import { findReview, listReplacedReviews } from '#district/store/reviews.ts'
import { aFolder } from '#district/testing/a-folder.ts'
import { DistrictId, SchoolCode, Sha256 } from '#shared/ids.ts'
import { ladder } from './index.ts'

test('a return of before is a word of the kind return, the replaced ones too', async () => {
  const file = path.join(await aFolder(), 'district.db')
  const key = new Uint8Array(32).fill(7)
  const rungs = Object.entries(ladder({ bytes: 'blob', tableEnd: 'strict' }))
  const old = await openStore(
    file,
    key,
    Object.fromEntries(rungs.filter(([name]) => name < '0240')),
  )
  const id = DistrictId.parse('0'.repeat(32))
  await sql`insert into districts (district_id, kind, name, region, epoch, appointment, act_no, created_at)
    values (${id}, 'test', '云溪县教育局', '990101', 'e', 'jws', 0, 'now')`.execute(old)
  const place = { school: SchoolCode.parse('9901010001'), record: Sha256.parse('a'.repeat(64)) }
  const at = '2026-11-23T08:00:00Z'
  await sql`insert into returns values (${id}, ${place.school}, ${place.record}, '{"reason":"再看"}', '王强', ${at})`.execute(
    old,
  )
  await sql`insert into replaced_returns values (${id}, ${place.school}, ${place.record}, 1, '{"reason":"人数不符"}', '王强', ${at})`.execute(
    old,
  )
  await old.destroy()
  const db = await openStore(file, key)
  expect((await findReview(db, id, place))?.word).toEqual({ act: 'return', reason: '再看' })
  expect((await listReplacedReviews(db, id, place)).map(({ word }) => word)).toEqual([
    { act: 'return', reason: '人数不符' },
  ])
  await db.destroy()
})
