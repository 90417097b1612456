import { Fault } from '#shared/fault.ts'
import type { DistrictId, Instant } from '#shared/ids.ts'
import { type Act as ActName, may, type OfficeRole } from '#shared/role.ts'
import { storeFault } from './open.ts'
import type { Db, Trx } from './schema.ts'

/** Who sits at the district's keyboard: the name goes into the audit log. */
export type Person = {
  readonly name: string
  readonly role: OfficeRole
  /** Of whoever is signed in; a command line has none. */
  readonly account?: string
}

/** One act of a person: a transaction together with its rows in the audit log. */
export type Act = {
  readonly trx: Trx
  readonly district: DistrictId
  readonly at: Instant
  /** Adds a row to the audit log. Codes, ids and hashes only, never an answer. */
  note(what: string, subject: string, details?: Readonly<Record<string, unknown>>): Promise<void>
}

type ActInput = {
  readonly db: Db
  readonly district: DistrictId
  readonly person: Person
  readonly at: Instant
}

/**
 * Runs one act: all of it happens, or none of it. Its first statement writes, so that acts of one
 * district follow each other on every database, also across processes, instead of failing midway.
 * Faults: `act-refused` by the role × act table, those of `storeFault` and of `run`.
 */
export async function perform<Result>(
  { db, district, person, at }: ActInput,
  name: ActName,
  run: (act: Act) => Promise<Result>,
): Promise<Result> {
  if (!may(person.role, name)) throw new Fault('act-refused', { act: name, role: person.role })
  const write = async (trx: Trx) => {
    const { act_no } = await trx
      .updateTable('districts')
      .set((eb) => ({ act_no: eb('act_no', '+', 1) }))
      .where('district_id', '=', district)
      .returning('act_no')
      .executeTakeFirstOrThrow()
    let line = 0
    const note: Act['note'] = async (what, subject, details = {}) => {
      line += 1
      await trx
        .insertInto('acts')
        .values({
          district_id: district,
          act_no,
          line,
          at,
          actor: person.name,
          role: person.role,
          act: what,
          subject,
          details: JSON.stringify(details),
        })
        .execute()
    }
    return run({ trx, district, at, note })
  }
  try {
    return await db.transaction().execute(write)
  } catch (thrown) {
    throw storeFault(thrown) ?? thrown
  }
}
