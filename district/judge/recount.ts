import type { Act } from '#district/store/act.ts'
import { getObject } from '#district/store/objects.ts'
import type { Recount } from '#district/store/recounts.ts'
import { isFault } from '#shared/fault.ts'
import type { SchoolCode, Sha256 } from '#shared/ids.ts'
import { readRecord } from '#shared/record/read.ts'
import { recount } from '#shared/record/recount.ts'
import { contradiction } from './contradiction.ts'
import type { EngineOf } from './engines.ts'

/**
 * The district's second look at a record whose references and pack are held: with the named pack and
 * the same engine as the school's. It rests on hashed bytes only, so it never has to be done again.
 */
export async function recountRecord(
  { trx, district }: Pick<Act, 'trx' | 'district'>,
  school: SchoolCode,
  hash: Sha256,
  engineOf: EngineOf,
): Promise<Recount> {
  const read = async (object: Sha256) => readRecord(await getObject(trx, district, school, object))
  const record = await read(hash)
  const uses = await Promise.all(record.uses.map((use) => namedRecord(() => read(use.record))))
  const superseded = await namedRecord(async () =>
    record.supersedes === undefined ? undefined : read(record.supersedes),
  )
  if (superseded === 'none') return refused('supersedes')
  if (!uses.every((used) => used !== 'none')) return refused('uses')
  const engine = await engineOf(trx, district, record.pack.hash)
  const invalid = contradiction({ school, pack: engine.pack, record, uses, superseded })
  if (invalid !== undefined) return refused(invalid)
  const { unknown, errors, differing, units } = recount(engine, record, uses)
  const [stranger] = unknown
  if (stranger !== undefined) return refused(stranger)
  return {
    unexplained: [...new Set(errors.map(({ check }) => check))].sort(),
    differing: [...differing].sort(),
    units: [...units],
  }
}

const refused = (invalid: string): Recount => ({
  ...{ invalid, unexplained: [], differing: [], units: [] },
})

/**
 * What a record names: the object may be held and be no record, a personal object or a photo. That is the
 * naming record's fault and nobody else's, so it must not end the reading of a stick.
 */
async function namedRecord<T>(read: () => Promise<T>): Promise<T | 'none'> {
  try {
    return await read()
  } catch (thrown) {
    if (isFault(thrown)) return 'none'
    throw thrown
  }
}
