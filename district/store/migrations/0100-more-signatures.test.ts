import path from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openStore } from '#district/store/open.ts'
import { aFolder } from '#district/testing/a-folder.ts'
import { ladder } from './index.ts'

test('a signature that was kept before is kept, and a second one by the same key fits beside it', async () => {
  const file = path.join(await aFolder(), 'district.db')
  const key = new Uint8Array(32).fill(7)
  const rungs = Object.entries(ladder({ bytes: 'blob', tableEnd: 'strict' }))
  const before = Object.fromEntries(rungs.filter(([name]) => name < '0100'))
  const old = await openStore(file, key, before)
  await old
    .insertInto('districts')
    .values({
      ...{ district_id: 'd', kind: 'test', name: '云溪县教育局', region: '990101', epoch: 'e' },
      ...{ appointment: 'jws', act_no: 0, created_at: 'now' },
    })
    .execute()
  const face = { district_id: 'd', school: 's', station: 't', signing: 'k', recipient: 'r' }
  await old
    .insertInto('stations')
    .values({
      ...{ ...face, fingerprint: 'f', state: 'new', invitation: null },
      ...{ first_seen_at: 'now', decided_at: null },
    })
    .execute()
  await old
    .insertInto('bundles')
    .values({
      ...{ ...face, bundle: 'b' },
      ...{ epoch: 'e', sequence: 1, previous: null, needs: '{}', jws: 'jws', admitted: 0 },
      ...{ state: 'verified', fault: null, received_at: 'now' },
    })
    .execute()
  await sql`insert into principal_signatures values ('d', 'b', 'kid', 'first')`.execute(old)
  await old.destroy()
  const db = await openStore(file, key)
  await db
    .insertInto('principal_signatures')
    .values({ district_id: 'd', bundle: 'b', kid: 'kid', number: 2, jws: 'second' })
    .execute()
  const rows = await db.selectFrom('principal_signatures').select(['number', 'jws']).execute()
  expect(rows).toEqual([
    { number: 1, jws: 'first' },
    { number: 2, jws: 'second' },
  ])
  await db.destroy()
})
