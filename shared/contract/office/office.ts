import type { ContractRouterClient } from '@orpc/contract'
import { accountsContract } from './accounts.ts'
import { coverageContract } from './coverage.ts'
import { inboxContract } from './inbox.ts'
import { schoolsContract } from './schools.ts'
import { sessionContract } from './session.ts'

/** Every question that the office's pages may ask. */
export const officeContract = {
  session: sessionContract,
  accounts: accountsContract,
  schools: schoolsContract,
  coverage: coverageContract,
  inbox: inboxContract,
}

export type OfficeClient = ContractRouterClient<typeof officeContract>
