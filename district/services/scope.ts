import type { Reading } from '#district/store/schema.ts'
import { findSchool, type StoredSchool } from '#district/store/schools.ts'
import { Fault } from '#shared/fault.ts'
import type { DistrictId, SchoolCode } from '#shared/ids.ts'

/** Whose schools a person works on: those of these townships; null: all of the district. */
export type Scope = readonly string[] | null

/** Whether a school is among them; one that is in no township is everybody's who has them all. */
export const isInScope = (scope: Scope, township: StoredSchool['township'] | undefined): boolean =>
  scope === null || (township != null && scope.includes(township))

/** Refuses a school of another township. Fault `school-not-yours`. */
export async function requireScope(
  db: Reading,
  district: DistrictId,
  scope: Scope,
  school: SchoolCode,
): Promise<void> {
  if (scope === null) return
  const found = await findSchool(db, district, school)
  if (!isInScope(scope, found?.township)) throw new Fault('school-not-yours', { school })
}
