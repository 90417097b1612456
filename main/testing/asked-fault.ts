import { ORPCError } from '@orpc/server'
import { FaultData } from '#shared/contract/base.ts'
import type { FaultCode } from '#shared/fault.ts'

/** The code of the fault with which a question is answered, or `none`. */
export async function askedFault(ask: () => Promise<unknown>): Promise<FaultCode | 'none'> {
  try {
    await ask()
    return 'none'
  } catch (thrown) {
    if (!(thrown instanceof ORPCError) || thrown.code !== 'FAULT') throw thrown
    return FaultData.parse(thrown.data).code
  }
}
