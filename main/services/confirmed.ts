import { findManifest, listBundles } from '#main/store/bundles.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { listSignedBundles } from '#main/store/signed-bundles.ts'
import { Manifest } from '#shared/bundle/manifest.ts'
import { unverifiedPayload } from '#shared/bundle/sign.ts'
import { parseCanonical } from '#shared/canonical.ts'
import type { ProofStep } from '#shared/contract/school.ts'
import type { SchoolCode, Sha256 } from '#shared/ids.ts'
import { newestWord } from '#shared/reply/receipt-state.ts'
import type { Reply } from '#shared/reply/reply.ts'
import { believedReplies, receiptsOf } from './receipts.ts'
import type { Shelf } from './shelf.ts'

/** What the district's newest word says of the principal's signature, by the reply since which it does. */
export type Confirmed = Extract<ProofStep, { readonly step: 'confirmed' | 'unconfirmed' }>

/** Of the bundles that carry one record: signed by whom and when, newest for each bundle. */
export function signedSteps(
  db: ReadableDb,
  school: SchoolCode,
): (bundles: ReadonlySet<Sha256>) => readonly ProofStep[] {
  const signed = new Map(listSignedBundles(db, school).map((one) => [one.bundle, one]))
  return (bundles) =>
    [...bundles].flatMap((bundle): ProofStep[] => {
      const one = signed.get(bundle)
      return one === undefined ? [] : [{ step: 'signed', at: one.signed_at, bundle, by: one.name }]
    })
}

/**
 * 未确认 or 已由校长确认, for the bundles that carry one record: unconfirmed while every one of them that
 * counts at the district lacks the signature; confirmed when one that counts does not, and its pack asks.
 * Undefined while nothing counts, and where no pack asks. Proof is the first of the replies that have said
 * so ever since.
 */
export async function confirmationBy(
  db: ReadableDb,
  school: SchoolCode,
  shelf: Shelf,
): Promise<(bundles: ReadonlySet<Sha256>) => Confirmed | undefined> {
  const word = newestWord(receiptsOf(db, school))
  const told = believedReplies(db, school)
    .filter(({ reply }) => reply.district_epoch === word?.district_epoch)
    .toSorted((one, other) => one.reply.reply_seq - other.reply.reply_seq)
    .map((one) => ({ ...one, ...countedIn(one.reply) }))
  const asking = await askingBundles(db, school, shelf)
  const verdictOf = (bundles: ReadonlySet<Sha256>, { counted, lacking }: Counted) => {
    const there = [...bundles].filter((id) => counted.has(id))
    if (there.length === 0) return undefined
    const having = there.filter((id) => !lacking.has(id))
    if (having.length === 0) return 'unconfirmed'
    return having.some((id) => asking.has(id)) ? 'confirmed' : undefined
  }
  return (bundles) => {
    const newest = told.at(-1)
    const step = newest === undefined ? undefined : verdictOf(bundles, newest)
    if (step === undefined) return undefined
    const otherwise = told.findLastIndex((one) => verdictOf(bundles, one) !== step)
    const since = told[otherwise + 1]
    if (since === undefined) throw new Error('the newest reply says so')
    const { hash, reply, appliedAt } = since
    const bundle = [...bundles].find(
      (id) => since.counted.has(id) && (step === 'unconfirmed') === since.lacking.has(id),
    )
    if (bundle === undefined) throw new Error('a bundle that counts says so')
    const { issued_at, reply_seq } = reply
    return {
      ...{ step, at: appliedAt, issued_at, reply: hash, reply_seq, bundle },
      ...(step === 'unconfirmed' && newest?.reply.signature_invalid?.some((id) => bundles.has(id))
        ? { invalid: true }
        : {}),
    }
  }
}

interface Counted {
  readonly counted: ReadonlySet<Sha256>
  readonly lacking: ReadonlySet<Sha256>
}

/** Bundles that wait or are disputed say nothing yet: the district may not even know their pack. */
function countedIn({ bundles, held, unconfirmed }: Reply): Counted {
  const waiting = new Set(held.map(({ bundle }) => bundle))
  return {
    counted: new Set(bundles.filter((id) => !waiting.has(id))),
    lacking: new Set(unconfirmed),
  }
}

/** Bundles of a pack that asks for the principal's signature; one that is not held here asks for nothing. */
async function askingBundles(
  db: ReadableDb,
  school: SchoolCode,
  shelf: Shelf,
): Promise<ReadonlySet<Sha256>> {
  const held = new Set(shelf.held(db).map(({ hash }) => hash))
  const asks = new Map<Sha256, boolean>()
  const asking = new Set<Sha256>()
  for (const { id } of listBundles(db, school)) {
    const pack = packOf(db, school, id)
    if (!asks.has(pack)) {
      const loaded = held.has(pack) ? await shelf.load(db, pack) : undefined
      asks.set(pack, loaded?.pack.signatures !== undefined)
    }
    if (asks.get(pack)) asking.add(id)
  }
  return asking
}

function packOf(db: ReadableDb, school: SchoolCode, bundle: Sha256): Sha256 {
  const jws = findManifest(db, school, bundle)
  if (jws === null) throw new Error(`no bundle ${bundle}`)
  return Manifest.parse(parseCanonical(unverifiedPayload(jws), 'manifest')).pack.hash
}
