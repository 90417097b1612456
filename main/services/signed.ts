import { listBundles, listCarried } from '#main/store/bundles.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { findRecord } from '#main/store/records.ts'
import { listSignedBundles } from '#main/store/signed-bundles.ts'
import type { Signed } from '#shared/contract/principal.ts'
import type { SchoolCode } from '#shared/ids.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import { confirmationBy } from './confirmed.ts'
import type { Kit } from './kit.ts'
import { getSchool } from './schools.ts'

/** Every bundle that the principal has signed, newest signature first: who, when, and what the district says. */
export async function signedBy(
  db: ReadableDb,
  actor: Actor,
  school: SchoolCode,
  { shelf }: Pick<Kit, 'shelf'>,
): Promise<readonly Signed[]> {
  allow(actor, 'see-proof')
  getSchool(db, school)
  const lines = new Map(listBundles(db, school).map((line) => [line.id, line]))
  const carried = Map.groupBy(listCarried(db, school), ({ bundle }) => bundle)
  const confirmation = await confirmationBy(db, school, shelf)
  return listSignedBundles(db, school)
    .map(({ bundle, signed_at, name }): Signed => {
      const line = lines.get(bundle)
      if (line === undefined) throw new Error(`no bundle ${bundle}`)
      const said = confirmation(new Set([bundle]))
      return {
        ...{ bundle, sequence: line.sequence, at: signed_at, by: name },
        records: (carried.get(bundle) ?? []).flatMap(({ record }) => {
          const found = findRecord(db, school, record)
          if (found === null) return []
          const { form, period, revision } = found
          return [{ form, period, revision }]
        }),
        ...(said === undefined ? {} : { said: wordOf(said) }),
      }
    })
    .reverse()
}

const wordOf = ({ step, reply_seq, issued_at }: NonNullable<Signed['said']>) => ({
  ...{ step, reply_seq, issued_at },
})
