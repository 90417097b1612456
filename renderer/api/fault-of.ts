import { ORPCError } from '@orpc/client'
import { FaultData } from '#shared/contract/base.ts'
import { type FaultValue, isFault } from '#shared/fault.ts'

/**
 * What went wrong, as a fault with words. A call that never reached the services is
 * `service-gone`; anything that is no fault of the catalogue is a programmer's mistake, of which a
 * person can only be told a reference.
 */
export function faultOf(thrown: unknown): FaultValue {
  if (isFault(thrown)) {
    // A Fault's code and details belong together by its constructor; FaultValue says the same as a value.
    return { code: thrown.code, details: thrown.details } as FaultValue
  }
  if (thrown instanceof ORPCError) {
    const parsed = FaultData.safeParse(thrown.data)
    if (thrown.code === 'FAULT' && parsed.success) return parsed.data
    // The host was started again and no longer knows this window's cookie.
    if (thrown.status === 401) return { code: 'service-gone', details: {} }
    return { code: 'unexpected', details: { reference: `window-${thrown.code}` } }
  }
  if (isUnreachable(thrown)) return { code: 'service-gone', details: {} }
  const name = thrown instanceof Error ? thrown.name : typeof thrown
  return { code: 'unexpected', details: { reference: `window-${name}` } }
}

/** `fetch` says TypeError when there is no connection; a timeout or a dropped port aborts. */
function isUnreachable(thrown: unknown): boolean {
  return (
    (thrown instanceof TypeError && /fetch|network/i.test(thrown.message)) ||
    (thrown instanceof DOMException &&
      (thrown.name === 'TimeoutError' || thrown.name === 'AbortError'))
  )
}
