import { randomBytes } from 'node:crypto'
import type { PersonsDesk } from '#district/services/accounts.ts'
import { Instant } from '#shared/ids.ts'
import { aDistrict } from './a-district.ts'

/** A district with a clock that a test turns, and passwords that cost little. */
export async function aDesk() {
  const deps = await aDistrict()
  let now = Date.parse('2026-11-23T08:00:00Z')
  const desk = {
    district: deps.district,
    person: deps.person,
    clock: () => Instant.parse(new Date(now).toISOString()),
    random: (count) => new Uint8Array(randomBytes(count)),
    passwordWork: 4,
  } satisfies PersonsDesk
  const minutesPass = (minutes: number) => {
    now += minutes * 60_000
  }
  return { deps, desk, minutesPass }
}

/** What stands in the audit log, oldest first. */
export async function actsOf({ district }: Pick<PersonsDesk, 'district'>): Promise<string[]> {
  const rows = await district.db
    .selectFrom('acts')
    .select(['act'])
    .orderBy('act_no')
    .orderBy('line')
    .execute()
  return rows.map(({ act }) => act)
}
