import { engineVersion } from '#shared/engine/engine.ts'
import type { Situation } from '#shared/engine/situation.ts'
import { FormKey, Instant, Period, SchoolCode, type Sha256 } from '#shared/ids.ts'
import { packHash } from '#shared/pack/hash.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { PackRef } from '#shared/record/record.ts'
import { sealRecord } from '#shared/record/seal.ts'
import { digits, noise } from './noise.ts'

/** An object of a bundle, as `manifest.objects` lists it. */
export interface BundleObject {
  readonly hash: Sha256
  readonly kind: 'record' | 'personal' | 'attachment'
  readonly bytes: Uint8Array
}

export const referenceSchool = SchoolCode.parse('9901010001')

/** How records name the pack that they were made with. */
export const packRefOf = async (pack: Pack): Promise<PackRef> =>
  PackRef.parse({ id: pack.id, version: pack.version, hash: await packHash(pack) })

/**
 * The records of a submission as `sealRecord` makes them, one for each form: five tables are five
 * records, because a register belongs to a form and a form is sealed by itself. What the pack calls
 * personal (names, identity cards, what was said of a family) stands in three personal objects beside
 * them. Nothing is computed in the reference pack, so every row counts and there are no results.
 */
export async function referenceObjects(
  pack: Pack,
  situation: Situation,
  period: string,
): Promise<readonly BundleObject[]> {
  const next = noise(7)
  const packRef = await packRefOf(pack)
  const objects: BundleObject[] = []
  for (const { key } of pack.forms) {
    const { hash, bytes, personal } = await sealRecord({
      pack,
      packRef,
      kind: 'test',
      school: referenceSchool,
      form: FormKey.parse(key),
      period: Period.parse(period),
      revision: 1,
      uses: [],
      situation,
      counted: (register) => (situation.registers[register] ?? []).map(({ id }) => id),
      units: [],
      violations: [],
      engine: engineVersion,
      by: 'principal',
      at: Instant.parse('2026-11-03T08:15:00Z'),
      salt: digits(next, 32),
    })
    objects.push({ hash, kind: 'record', bytes })
    if (personal !== undefined) objects.push({ ...personal, kind: 'personal' })
  }
  return objects
}
