import type { Deps } from '#district/deps.ts'
import { type Act, type Person, perform } from '#district/store/act.ts'
import { endClaim, findClaim } from '#district/store/claims.ts'
import { faultText } from '#district/store/fault-text.ts'
import { listPacks } from '#district/store/packs.ts'
import { findRecord, type HeldRecord } from '#district/store/records.ts'
import {
  listReplacedReviews,
  putReview,
  type Reviewed,
  type ReviewWord,
} from '#district/store/reviews.ts'
import { inChina } from '#shared/china-day.ts'
import { Fault, type FaultCode } from '#shared/fault.ts'
import type { Instant, SchoolCode, Sha256 } from '#shared/ids.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { placeOf } from '#shared/pack/place.ts'
import type { Remark } from '#shared/reply/reply.ts'
import { refusePast } from './due-day.ts'
import { requireScope, type Scope } from './scope.ts'

/** A record as it was reviewed, and the earlier word whose place this one took. */
export type ReviewedRecord = HeldRecord & { readonly replaced?: Reviewed }

export type Reviewing = {
  readonly place: { readonly school: SchoolCode; readonly record: Sha256 }
  readonly word: ReviewWord
  /** How many words the person has seen on the record: another one in between stops this one. */
  readonly seen?: number
  readonly scope: Scope
}

/** What a person may accept although the office found it: everything else has to be mended by the school. */
const acceptable: ReadonlySet<FaultCode> = new Set(['record-unexplained', 'figures-differ'])

/**
 * A person accepts a record, holds it, or sends it back to its school for correction; the next reply tells
 * it. The word that stood is kept among the replaced. An acceptance is of the finding that stands now: when
 * the office later finds something else, the record is pending again. Ends the person's claim.
 * Faults: `record-not-held`, `school-not-yours`, `record-claimed`, `review-moved`, `review-not-acceptable`,
 * `review-reason-missing`, `return-cell-foreign`, `day-past`, `act-refused`.
 */
export async function reviewRecord(
  { place, word, seen, scope }: Reviewing,
  { district, person, clock, engineOf }: Deps,
): Promise<ReviewedRecord> {
  const at = clock()
  if (word.act === 'return') refusePast(word.until, at)
  return perform({ db: district.db, district: district.id, person, at }, 'reply', async (act) => {
    const held = await heldIn(act, place, scope)
    await refuseClaimed(act, place, person)
    const said = await wordsOn(act, held)
    if (seen !== undefined && seen !== said) throw new Fault('review-moved', { form: held.form })
    if (word.act === 'return') await requirePlaces(act, held, word.remarks ?? [], engineOf)
    const over = word.act === 'accept' ? accepted(held, word.reason) : null
    await putReview(act.trx, act.district, place, { word, over, actor: person.name, at })
    await endClaim(act.trx, act.district, place)
    await noteReview(act, place.record, word, held.review)
    return { ...held, ...(held.review === undefined ? {} : { replaced: held.review }) }
  })
}

/** The record at hand, of a school that is this person's. Faults `record-not-held`, `school-not-yours`. */
export async function heldIn(
  { trx, district }: Pick<Act, 'trx' | 'district'>,
  place: Reviewing['place'],
  scope: Scope,
): Promise<HeldRecord> {
  await requireScope(trx, district, scope, place.school)
  const held = await findRecord(trx, district, place)
  if (held === null) throw new Fault('record-not-held', { record: place.record })
  return held
}

/** How many words persons have said on a record. */
export async function wordsOn(
  { trx, district }: Pick<Act, 'trx' | 'district'>,
  { school, record, review }: HeldRecord,
): Promise<number> {
  if (review === undefined) return 0
  return (await listReplacedReviews(trx, district, { school, record })).length + 1
}

/** While a colleague is at work on a record nobody else says a word on it. Fault `record-claimed`. */
export async function refuseClaimed(
  { trx, district, at }: Pick<Act, 'trx' | 'district' | 'at'>,
  place: Reviewing['place'],
  { account }: Person,
): Promise<void> {
  const claim = await findClaim(trx, district, place, at)
  if (claim === null || claim.holder === account) return
  throw new Fault('record-claimed', { by: claim.name, until: inChina(claim.until).slice(11, 16) })
}

function accepted({ verdict }: HeldRecord, reason: string | undefined): string | null {
  if (verdict.state === 'accepted') return null
  if (verdict.state !== 'pending') throw new Fault('review-not-acceptable', { why: 'waiting' })
  const { code } = verdict.fault
  if (!acceptable.has(code)) throw new Fault('review-not-acceptable', { why: code })
  if (reason === undefined) throw new Fault('review-reason-missing', {})
  return faultText(verdict.fault)
}

async function requirePlaces(
  act: Act,
  { form, pack_hash }: HeldRecord,
  remarks: readonly Remark[],
  engineOf: Deps['engineOf'],
): Promise<void> {
  // Of a pack that has not come yet only the form is known.
  const isHeld = (await listPacks(act.trx, act.district)).has(pack_hash)
  const pack = isHeld ? (await engineOf(act.trx, act.district, pack_hash)).pack : undefined
  for (const { cell } of remarks) {
    const isOfForm = cell.startsWith(`${form}.`)
    if (!isOfForm || (pack !== undefined && !isPlace(pack, cell)))
      throw new Fault('return-cell-foreign', { cell, form })
  }
}

/** Whether a pack has a field, a register or, of a row, a column of this name. */
const isPlace = (pack: Pack, cell: string): boolean =>
  placeOf(pack, cell)?.kind === 'column' ||
  (!cell.includes('/') && placeOf(pack, cell) !== undefined)

async function noteReview(
  act: Act,
  record: Sha256,
  word: ReviewWord,
  standing: { readonly at: Instant } | undefined,
): Promise<void> {
  const remarks = word.act === 'return' ? { remarks: word.remarks?.length ?? 0 } : {}
  const replaces = standing === undefined ? {} : { replaces: standing.at }
  await act.note(noted[word.act], record, { ...remarks, ...replaces })
}

const noted = { return: 'return', hold: 'hold-record', accept: 'accept-record' } as const
