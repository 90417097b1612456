import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { insertAccount } from '#main/store/accounts.ts'
import type { WritableDb } from '#main/store/db.ts'
import { openStore } from '#main/store/open.ts'
import { insertSchool, type StoredSchool } from '#main/store/schools.ts'
import { Instant, Period, SchoolCode, StationId } from '#shared/ids.ts'
import type { Actor } from '#shared/role.ts'
import { tempFolder } from './temp-folder.ts'

export const testKey = new Uint8Array(32).fill(7)
export const someInstant = Instant.parse('2026-11-03T08:15:00Z')
export const school = SchoolCode.parse('9901010001')
export const station = StationId.parse('0'.repeat(31).concat('1'))
export const period = Period.parse('2026-2027')
export const clerk: Actor = {
  id: '00000000-0000-4000-8000-000000000001',
  name: '李梅',
  role: 'clerk',
}

export const aSchool: StoredSchool = {
  code: school,
  name: '云溪县中心小学',
  station,
  signingSeed: new Uint8Array(32).fill(1),
  identity: 'AGE-SECRET-KEY-1TEST',
}

/** A real encrypted store in a folder of its own, with one clerk and one school. */
export function testStore(): { readonly db: WritableDb; readonly file: string } {
  const file = join(tempFolder(), 'junheng.db')
  const store = openStore({ file, key: testKey })
  onTestFinished(store.close)
  insertAccount(store.db, clerk, someInstant)
  insertSchool(store.db, aSchool, someInstant)
  return { db: store.db, file }
}
