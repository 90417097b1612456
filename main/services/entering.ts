import { type Account, countWrongPin, findAccount, putPin } from '#main/store/accounts.ts'
import type { WritableDb } from '#main/store/db.ts'
import { Fault } from '#shared/fault.ts'
import type { Instant } from '#shared/ids.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import { type OpeningKit, unwrapByPassphrase } from './opening.ts'
import { isPin } from './pin.ts'

/** Who comes, and what proves it; whoever has no PIN yet needs nothing. */
export interface Entering {
  readonly person: string
  readonly pin?: string | undefined
  /** For a person whose PIN is forgotten: the workspace's own passphrase takes the PIN away. */
  readonly passphrase?: string | undefined
}

/** So many wrong PINs cost no time. */
const freeTries = 4
const firstWaitMs = 30_000
const longestWaitMs = 15 * 60_000

/** How long after a wrong PIN the next one is refused: from the fifth on, twice as long each time. */
export function waitAfter(wrongPins: number): number {
  if (wrongPins <= freeTries) return 0
  return Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(10, wrongPins - freeTries - 1))
}

/**
 * The person who may work from now on. Faults: `person-unknown` also for one who has left,
 * `pin-wrong`, `pin-wait`; with a passphrase `key-wrong`, and `act-refused` for a person who does not
 * keep the workspace.
 */
export async function personWho(
  db: WritableDb,
  entering: Entering,
  kit: OpeningKit,
): Promise<Actor> {
  const account = findAccount(db, entering.person)
  if (account === null || account.leftAt !== null) throw new Fault('person-unknown', {})
  if (entering.passphrase !== undefined) {
    allow(account.actor, 'keep-workspace')
    await unwrapByPassphrase(kit, entering.passphrase)
    if (db.access === 'write') db.transaction(() => putPin(db, account.actor.id, null))
  } else if (account.pin !== null) {
    await provePin(db, account, entering.pin ?? '', kit.clock)
  }
  return account.actor
}

/** Faults: `pin-wrong`, `pin-wait`. A second program, which only reads, cannot count. */
export async function provePin(
  db: WritableDb,
  account: Account,
  pin: string,
  clock: () => Instant,
): Promise<void> {
  if (account.pin === null) return
  const now = clock()
  refuseTooSoon(account, now)
  const { id } = account.actor
  const isRight = await isPin(pin, account.pin)
  if (db.access === 'write' && (!isRight || account.wrongPins > 0)) {
    db.transaction(() => countWrongPin(db, id, isRight ? null : now))
  }
  if (!isRight) throw new Fault('pin-wrong', { left: Math.max(0, freeTries - account.wrongPins) })
}

/** A clock that was put back makes nobody wait longer than the wait itself. */
function refuseTooSoon({ wrongPins, lastWrongAt }: Account, now: Instant): void {
  if (lastWrongAt === null) return
  const wait = waitAfter(wrongPins)
  const left = Math.min(wait, Date.parse(lastWrongAt) + wait - Date.parse(now))
  if (left > 0) throw new Fault('pin-wait', { seconds: Math.ceil(left / 1000) })
}
