import type { ContractRouterClient } from '@orpc/contract'
import { accountsContract } from './accounts.ts'
import { sessionContract } from './session.ts'

/** Every question that the office's pages may ask. */
export const officeContract = {
  session: sessionContract,
  accounts: accountsContract,
}

export type OfficeClient = ContractRouterClient<typeof officeContract>
