import { ORPCError } from '@orpc/server'
import { FaultData } from '#shared/contract/base.ts'
import type { FaultCode, FaultValue } from '#shared/fault.ts'

/** The code of the fault with which a question is answered, or `none`. */
export const askedFault = async (ask: () => Promise<unknown>): Promise<FaultCode | 'none'> =>
  (await askedFaultData(ask))?.code ?? 'none'

/** The fault with which a question is answered, as it crosses; undefined for an answer. */
export async function askedFaultData(ask: () => Promise<unknown>): Promise<FaultValue | undefined> {
  try {
    await ask()
    return undefined
  } catch (thrown) {
    if (!(thrown instanceof ORPCError) || thrown.code !== 'FAULT') throw thrown
    return FaultData.parse(thrown.data)
  }
}
