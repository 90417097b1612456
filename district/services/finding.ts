import type { Deps } from '#district/deps.ts'
import { type Invited, listAllInvitations } from '#district/store/invitations.ts'
import { listStations, type Station } from '#district/store/stations.ts'
import { chinaDay } from '#shared/china-day.ts'
import { Fault } from '#shared/fault.ts'
import type { Instant, PlainDate, SchoolCode, Sha256 } from '#shared/ids.ts'
import { invitationFileName } from '#shared/reply/invite.ts'
import { shortCode } from '#shared/reply/short-code.ts'

/** An invitation that bears a short code, and what has become of it. */
export type FoundInvitation = {
  readonly school: SchoolCode
  readonly hash: Sha256
  readonly code: string
  readonly issued_at: Instant
  readonly until: PlainDate
  /** `used`: a request has shown its secret. `expired`: none has, and its last day is over. */
  readonly state: 'open' | 'used' | 'expired'
  /** What its file is called, wherever it was written. */
  readonly file: string
  readonly letter: string
  /** The stations whose request has shown it. */
  readonly stations: readonly Pick<Station, 'fingerprint' | 'state'>[]
}

/**
 * The invitations of a short code, newest first: it finds them and proves nothing. Fault
 * `invitation-unknown` when this office has given none.
 */
export async function findInvitation(
  code: string,
  { district, clock }: Pick<Deps, 'district' | 'clock'>,
): Promise<readonly FoundInvitation[]> {
  const { db, id } = district
  const invited = (await listAllInvitations(db, id)).filter(({ hash }) => shortCode(hash) === code)
  if (invited.length === 0) throw new Fault('invitation-unknown', { code })
  const stations = await listStations(db, id)
  const today = chinaDay(clock())
  return invited
    .toSorted((one, other) => Date.parse(other.issued_at) - Date.parse(one.issued_at))
    .map((one) => found(one, code, stations, today))
}

/**
 * Invitations that nobody has answered, by school: the open ones, and an expired one of a school that has
 * neither an open one nor a station.
 */
export async function waitingInvitations({
  district,
  clock,
}: Pick<Deps, 'district' | 'clock'>): Promise<readonly FoundInvitation[]> {
  const { db, id } = district
  const stations = await listStations(db, id)
  const today = chinaDay(clock())
  const all = (await listAllInvitations(db, id)).map((one) =>
    found(one, shortCode(one.hash), stations, today),
  )
  const isServed = (school: SchoolCode) =>
    stations.some((one) => one.school === school) ||
    all.some((one) => one.school === school && one.state === 'open')
  return all
    .filter(({ school, state }) => state === 'open' || (state === 'expired' && !isServed(school)))
    .toSorted((one, other) =>
      `${one.school} ${one.until}` < `${other.school} ${other.until}` ? -1 : 1,
    )
}

function found(
  { school, hash, issued_at, until }: Invited,
  code: string,
  all: readonly Station[],
  today: PlainDate,
): FoundInvitation {
  const stations = all
    .filter(({ invitation }) => invitation === hash)
    .map(({ fingerprint, state }) => ({ fingerprint, state }))
  const state = stations.length > 0 ? 'used' : today > until ? 'expired' : 'open'
  const file = invitationFileName(school, hash)
  const letter = `${school}-${code}.html`
  return { school, hash, code, issued_at, until, state, file, letter, stations }
}
