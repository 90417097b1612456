import path from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openStore } from '#district/store/open.ts'
import { aFolder } from '#district/testing/a-folder.ts'
import { ladder } from './index.ts'

test('who had shown a secret has shown it when it was first seen; who had not has not', async () => {
  const file = path.join(await aFolder(), 'district.db')
  const key = new Uint8Array(32).fill(7)
  const rungs = Object.entries(ladder({ bytes: 'blob', tableEnd: 'strict' }))
  const before = Object.fromEntries(rungs.filter(([name]) => name < '0110'))
  const old = await openStore(file, key, before)
  await sql`insert into districts (district_id, kind, name, region, epoch, appointment, act_no, created_at)
    values ('d', 'test', '云溪县教育局', '990101', 'e', 'jws', 0, 'now')`.execute(old)
  const face = { district_id: 'd', school: 's', station: 't', recipient: 'r', fingerprint: 'f' }
  for (const [signing, invitation] of [
    ['shown', 'hash'],
    ['silent', null],
  ] as const) {
    await old
      .insertInto('stations')
      .values({
        ...face,
        signing,
        invitation,
        state: 'new',
        first_seen_at: signing,
        decided_at: null,
      })
      .execute()
  }
  await old.destroy()
  const db = await openStore(file, key)
  const rows = await db.selectFrom('stations').select(['signing', 'shown_at']).execute()
  expect(rows).toEqual([
    { signing: 'shown', shown_at: 'shown' },
    { signing: 'silent', shown_at: null },
  ])
  await db.destroy()
})
