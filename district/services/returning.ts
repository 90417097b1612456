import type { Deps } from '#district/deps.ts'
import { perform } from '#district/store/act.ts'
import { type HeldRecord, listRecords } from '#district/store/records.ts'
import { putReturn, type ReturnWord } from '#district/store/returns.ts'
import { listSchools } from '#district/store/stations.ts'
import { Fault } from '#shared/fault.ts'

/**
 * Sends a record back to its school for correction; the next reply tells it. `record` is its hash, or
 * enough of its beginning. Faults: `return-record-unknown`, `return-cell-foreign`, `act-refused`.
 */
export async function returnRecord(
  record: string,
  word: ReturnWord,
  { district, person, clock }: Deps,
): Promise<HeldRecord> {
  const at = clock()
  return perform({ db: district.db, district: district.id, person, at }, 'reply', async (act) => {
    const records = []
    for (const school of await listSchools(act.trx, act.district))
      records.push(...(await listRecords(act.trx, act.district, school)))
    const [found, ...others] = records.filter((one) => one.record.startsWith(record))
    if (found === undefined || others.length > 0)
      throw new Fault('return-record-unknown', { record })
    for (const { cell } of word.remarks ?? []) {
      if (!cell.startsWith(`${found.form}.`))
        throw new Fault('return-cell-foreign', { cell, form: found.form })
    }
    const { school, record: hash } = found
    const by = { actor: person.name, at }
    await putReturn(act.trx, act.district, { school, record: hash }, word, by)
    await act.note('return', found.record, { remarks: word.remarks?.length ?? 0 })
    return found
  })
}
