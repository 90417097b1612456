import type { Deps } from '#district/deps.ts'
import { perform } from '#district/store/act.ts'
import { listPacks } from '#district/store/packs.ts'
import { type HeldRecord, listRecords } from '#district/store/records.ts'
import { listReturns, putReturn, type Returned, type ReturnWord } from '#district/store/returns.ts'
import { listSchools } from '#district/store/stations.ts'
import { chinaDay } from '#shared/china-day.ts'
import { Fault } from '#shared/fault.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { placeOf } from '#shared/pack/place.ts'
import { refusePast } from './due-day.ts'

/** A record that went back, and the earlier return whose place this one took. */
export type ReturnedRecord = HeldRecord & { readonly replaced?: Returned }

/**
 * Sends a record back to its school for correction; the next reply tells it. `record` is its hash, or
 * enough of its beginning. A return that stands is replaced only when that is asked for, and is kept.
 * Faults: `return-record-unknown`, `return-cell-foreign`, `return-standing`, `day-past`, `act-refused`.
 */
export async function returnRecord(
  record: string,
  word: ReturnWord,
  { district, person, clock, engineOf }: Deps,
  { again = false }: { readonly again?: boolean } = {},
): Promise<ReturnedRecord> {
  const at = clock()
  refusePast(word.until, at)
  return perform({ db: district.db, district: district.id, person, at }, 'reply', async (act) => {
    const records = []
    for (const school of await listSchools(act.trx, act.district))
      records.push(...(await listRecords(act.trx, act.district, school)))
    const [found, ...others] = records.filter((one) => one.record.startsWith(record))
    if (found === undefined || others.length > 0)
      throw new Fault('return-record-unknown', { record })
    const isHeld = (await listPacks(act.trx, act.district)).has(found.pack_hash)
    // Of a pack that has not come yet only the form is known.
    const pack = isHeld ? (await engineOf(act.trx, act.district, found.pack_hash)).pack : undefined
    for (const { cell } of word.remarks ?? []) {
      const isOfForm = cell.startsWith(`${found.form}.`)
      if (!isOfForm || (pack !== undefined && !isPlace(pack, cell)))
        throw new Fault('return-cell-foreign', { cell, form: found.form })
    }
    const { school, record: hash } = found
    const standing = (await listReturns(act.trx, act.district, school)).get(hash)
    if (standing !== undefined && !again) throw standingFault(found, standing)
    const place = { school, record: hash }
    await putReturn(act.trx, act.district, place, { word, actor: person.name, at })
    const replaces = standing === undefined ? {} : { replaces: standing.at }
    await act.note('return', found.record, { remarks: word.remarks?.length ?? 0, ...replaces })
    return { ...found, ...(standing === undefined ? {} : { replaced: standing }) }
  })
}

const standingFault = ({ form, record }: HeldRecord, { word, actor, at }: Returned): Fault => {
  const remarks = word.remarks?.length ?? 0
  return new Fault('return-standing', { form, record, day: chinaDay(at), by: actor, remarks })
}

/** Whether a pack has a field, a register or, of a row, a column of this name. */
const isPlace = (pack: Pack, cell: string): boolean =>
  placeOf(pack, cell)?.kind === 'column' ||
  (!cell.includes('/') && placeOf(pack, cell) !== undefined)
