import { implement, ORPCError } from '@orpc/server'
import type { StoredAccount } from '#district/store/accounts.ts'
import { hex } from '#shared/bytes.ts'
import { officeContract } from '#shared/contract/office/office.ts'
import { Fault, type FaultValue, faultValue } from '#shared/fault.ts'

/** What a call knows besides its input. */
export type CallContext = {
  /** Who is signed in, by the cookie that came with the call. */
  readonly account: StoredAccount | null
  readonly cookie: string | null
  /** Sets the cookie of a session, or takes it away. */
  readonly setCookie: (value: string | null) => void
}

/** A log that takes codes, references and stacks, never answers. */
export type Log = (line: string) => void

export type Implementer = ReturnType<typeof implementer>

/**
 * What answers the contract: a fault crosses as the typed error `FAULT`; anything else is our mistake, so
 * it is logged under a reference and only that crosses.
 */
export const implementer = (log: Log, random: (count: number) => Uint8Array) =>
  implement(officeContract)
    .$context<CallContext>()
    .use(async ({ next }) => {
      try {
        return await next()
      } catch (thrown) {
        const data = faultFor(thrown, log, random)
        throw new ORPCError('FAULT', { status: 422, data, defined: true })
      }
    })

/** The fault that is told for what was thrown. */
export function faultFor(
  thrown: unknown,
  log: Log,
  random: (count: number) => Uint8Array,
): FaultValue {
  if (thrown instanceof Fault) return faultValue(thrown)
  const reference = hex(random(4))
  log(`${reference} ${thrown instanceof Error ? thrown.stack : String(thrown)}`)
  return { code: 'unexpected', details: { reference } }
}
