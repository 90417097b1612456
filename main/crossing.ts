import { ORPCError } from '@orpc/server'
import { Fault, type FaultValue, faultValue } from '#shared/fault.ts'
import type { Random } from './services/kit.ts'
import { newUuid } from './services/new-id.ts'

/** A log that takes codes, references and stacks, never answers. */
export type Log = (line: string) => void

/**
 * What crosses the wall when something is thrown: a fault as the contract's typed error `FAULT`;
 * anything else is our mistake, so it is logged under a reference and only that crosses.
 */
export function crossing(
  thrown: unknown,
  log: Log,
  random: Random,
): ORPCError<'FAULT', FaultValue> {
  return new ORPCError('FAULT', { status: 422, data: toFault(thrown, log, random), defined: true })
}

function toFault(thrown: unknown, log: Log, random: Random): FaultValue {
  if (thrown instanceof Fault) return faultValue(thrown)
  const reference = newUuid(random).slice(0, 8)
  log(`unexpected ${reference} ${describe(thrown)}`)
  return { code: 'unexpected', details: { reference } }
}

function describe(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown
  const cause = thrown.cause === undefined ? '' : `\ncaused by ${describe(thrown.cause)}`
  return `${thrown.stack ?? thrown.message}${cause}`
}
