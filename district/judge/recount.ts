import type { Act } from '#district/store/act.ts'
import { getObject } from '#district/store/objects.ts'
import type { Recount } from '#district/store/recounts.ts'
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
  const uses = await Promise.all(record.uses.map((use) => read(use.record)))
  const superseded = record.supersedes === undefined ? undefined : await read(record.supersedes)
  const engine = await engineOf(trx, district, record.pack.hash)
  const invalid = contradiction({ school, pack: engine.pack, record, uses, superseded })
  if (invalid !== undefined) return { invalid, unexplained: [], differing: [], units: [] }
  const { unknown, errors, differing, units } = recount(engine, record, uses)
  const [stranger] = unknown
  if (stranger !== undefined) {
    return { invalid: stranger, unexplained: [], differing: [], units: [] }
  }
  return {
    unexplained: [...new Set(errors.map(({ check }) => check))].sort(),
    differing: [...differing].sort(),
    units: [...units],
  }
}
