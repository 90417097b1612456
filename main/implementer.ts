import { implement } from '@orpc/server'
import { schoolContract } from '#shared/contract/school.ts'
import { crossing, type Log } from './crossing.ts'
import type { Random } from './services/kit.ts'

export type Implementer = ReturnType<typeof implementer>

/** What answers the contract: whatever a service throws crosses as a fault or as a reference. */
export const implementer = (log: Log, random: Random) =>
  implement(schoolContract).use(async ({ next }) => {
    try {
      return await next()
    } catch (thrown) {
      throw crossing(thrown, log, random)
    }
  })
