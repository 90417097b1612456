import type { Deps } from '#district/deps.ts'
import { perform } from '#district/store/act.ts'
import { type Claim, endClaim, findClaim, putClaim } from '#district/store/claims.ts'
import { Instant } from '#shared/ids.ts'
import { heldIn, type Reviewing, refuseClaimed } from './reviewing.ts'

/** How long nobody else may say a word on a record that a person has taken. */
const claimMinutes = 30

/**
 * The person takes a record to review it, or goes on: until then a colleague's word on it is refused. With
 * `over`, an administrator takes it from a colleague.
 * Faults: `record-not-held`, `school-not-yours`, `record-claimed`, `act-refused`.
 */
export async function claimRecord(
  { place, scope, over }: Pick<Reviewing, 'place' | 'scope'> & { readonly over: boolean },
  { district, person, clock }: Omit<Deps, 'engineOf'>,
): Promise<Claim> {
  const { account } = person
  if (account === undefined) throw new Error('a claim is of somebody who is signed in')
  const at = clock()
  return perform({ db: district.db, district: district.id, person, at }, 'reply', async (act) => {
    await heldIn(act, place, scope)
    const isTaken = over && person.role === 'administrator'
    if (!isTaken) await refuseClaimed(act, place, person)
    const until = Instant.parse(new Date(Date.parse(at) + claimMinutes * 60_000).toISOString())
    const claim = { holder: account, name: person.name, until }
    await putClaim(act.trx, act.district, place, claim)
    await act.note('claim-record', place.record, { school: place.school })
    return claim
  })
}

/** The person lets a record go that they had taken. Fault `record-claimed` for one of a colleague. */
export async function releaseRecord(
  { place, scope }: Pick<Reviewing, 'place' | 'scope'>,
  { district, person, clock }: Omit<Deps, 'engineOf'>,
): Promise<void> {
  const at = clock()
  await perform({ db: district.db, district: district.id, person, at }, 'reply', async (act) => {
    await heldIn(act, place, scope)
    await refuseClaimed(act, place, person)
    if ((await findClaim(act.trx, act.district, place, at)) === null) return
    await endClaim(act.trx, act.district, place)
    await act.note('release-record', place.record, { school: place.school })
  })
}
