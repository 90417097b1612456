import * as z from 'zod'
import { type DistrictId, Instant, KeyId, SchoolCode, Sha256, SigningKey } from '#shared/ids.ts'
import type { Reading, Trx } from './schema.ts'

const Principal = z.object({
  school: SchoolCode,
  signing: SigningKey,
  fingerprint: z.string(),
  first_seen_at: Instant,
})
/** A key that a station has announced as its principal's; what a person decided stands in the trust events. */
export type Principal = z.infer<typeof Principal>

/** One that is known stays as it is. */
export async function ensurePrincipal(
  trx: Trx,
  district: DistrictId,
  principal: Principal,
): Promise<void> {
  await trx
    .insertInto('principals')
    .values({ district_id: district, ...principal })
    .onConflict((it) => it.doNothing())
    .execute()
}

export async function listPrincipals(
  db: Reading,
  district: DistrictId,
  school: SchoolCode,
): Promise<readonly Principal[]> {
  const rows = await db
    .selectFrom('principals')
    .selectAll()
    .where('district_id', '=', district)
    .where('school', '=', school)
    .orderBy('signing')
    .execute()
  return rows.map(({ district_id: _, ...row }) => Principal.parse(row))
}

const Signature = z.object({ bundle: Sha256, kid: KeyId, jws: z.string() })
/** A signature in the principal's role as it came; whether it holds is the judge's question. */
export type PrincipalSignature = z.infer<typeof Signature>

/** Keeps a signature beside those that are held of the same bundle. */
export async function insertPrincipalSignature(
  trx: Trx,
  district: DistrictId,
  signature: PrincipalSignature,
): Promise<void> {
  const { bundle, kid } = signature
  const { held } = await trx
    .selectFrom('principal_signatures')
    .select(({ fn }) => fn.countAll<number>().as('held'))
    .where('district_id', '=', district)
    .where('bundle', '=', bundle)
    .where('kid', '=', kid)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('principal_signatures')
    .values({ district_id: district, number: Number(held) + 1, ...signature })
    .execute()
}

/** By bundle, of one school. */
export async function listPrincipalSignatures(
  db: Reading,
  district: DistrictId,
  school: SchoolCode,
): Promise<ReadonlyMap<Sha256, readonly PrincipalSignature[]>> {
  const rows = await db
    .selectFrom('principal_signatures')
    .innerJoin('bundles', (join) =>
      join
        .onRef('bundles.district_id', '=', 'principal_signatures.district_id')
        .onRef('bundles.bundle', '=', 'principal_signatures.bundle'),
    )
    .select(['principal_signatures.bundle', 'kid', 'principal_signatures.jws'])
    .where('principal_signatures.district_id', '=', district)
    .where('bundles.school', '=', school)
    .orderBy('principal_signatures.bundle')
    .orderBy('kid')
    .orderBy('number')
    .execute()
  return Map.groupBy(
    rows.map((row) => Signature.parse(row)),
    ({ bundle }) => bundle,
  )
}
