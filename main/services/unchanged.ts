import type { ReadableDb } from '#main/store/db.ts'
import { findObject } from '#main/store/objects.ts'
import { findCurrentRecord, type StoredRecord } from '#main/store/records.ts'
import { canonicalBytes, sha256 } from '#shared/canonical.ts'
import type { Violation } from '#shared/engine/outcome.ts'
import type { Situation } from '#shared/engine/situation.ts'
import type { FormKey, Sha256 } from '#shared/ids.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { readRecord } from '#shared/record/read.ts'
import { isReasonOf } from '#shared/record/reason-form.ts'
import type { DraftPlace } from './draft-place.ts'
import type { Kit } from './kit.ts'

/**
 * Forms whose current record still says what the draft says: the same content, the same pack, and
 * resting on current records that themselves are unchanged. In the order of the pack.
 */
export async function unchangedForms(
  db: ReadableDb,
  at: DraftPlace,
  situation: Situation,
  { loaded, kind }: Pick<Kit, 'loaded' | 'kind'>,
): Promise<readonly FormKey[]> {
  // Only a reason needs to know what stands; opening takes as long as the draft is large.
  const session =
    situation.reasons.length === 0
      ? undefined
      : loaded.engine.open(situation, { period: at.period, kind })
  const current = new Map<FormKey, StoredRecord>()
  for (const { key } of loaded.pack.forms) {
    const record = findCurrentRecord(db, { ...at, form: key })
    if (record === null) continue
    const violations = session?.violations(key) ?? []
    const content = await contentOf(loaded.pack, key, situation, violations)
    if (record.content === content) current.set(key, record)
  }
  const holds = (form: FormKey): boolean => {
    const record = current.get(form)
    if (record === undefined) return false
    const object = findObject(db, record.hash)
    if (object === null) throw new Error(`record ${record.hash} without its bytes`)
    const { pack, uses } = readRecord(object.bytes)
    return (
      pack.hash === loaded.ref.hash &&
      uses.every((used) => current.get(used.form)?.hash === used.record && holds(used.form))
    )
  }
  return loaded.pack.forms.map((form) => form.key).filter(holds)
}

/**
 * Hash of all that was entered for one form: what its record is compared with later. A reason whose
 * warning is gone does not count, for it is in no record either.
 */
export async function contentOf(
  pack: Pack,
  form: FormKey,
  situation: Situation,
  violations: readonly Violation[],
): Promise<Sha256> {
  const registers = pack.registers.map(({ key }) => key).filter((key) => key.startsWith(`${form}.`))
  return sha256(
    canonicalBytes({
      answers: situation.forms[form] ?? {},
      registers: Object.fromEntries(registers.map((key) => [key, situation.registers[key] ?? []])),
      complete: situation.complete.filter((key) => registers.includes(key)),
      confirmed: situation.confirmed[form] ?? [],
      reasons: situation.reasons.filter((one) => isReasonOf(one, violations)),
    }),
  )
}
