import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { OfficeClient } from '#shared/contract/office/office.ts'

/** The office's service over HTTP; the http-only cookie of the session is sent by the browser itself. */
export const officeOver = (origin: string): OfficeClient =>
  createORPCClient<OfficeClient>(new RPCLink({ url: `${origin}/rpc/office` }))

const utilsOver = (calls: OfficeClient) => ({
  /** Direct calls, for what is done in order. */
  calls,
  /** Queries and mutations, for what a screen shows. */
  office: createTanstackQueryUtils(calls),
})

export type OfficeApi = ReturnType<typeof utilsOver>

const OfficeContext = createContext<OfficeApi | undefined>(undefined)

export function OfficeProvider({
  client,
  children,
}: {
  readonly client: OfficeClient
  readonly children: ReactNode
}) {
  const api = useMemo(() => utilsOver(client), [client])
  return <OfficeContext value={api}>{children}</OfficeContext>
}

/** The office's service, typed by its contract. */
export function useOffice(): OfficeApi {
  const api = useContext(OfficeContext)
  if (api === undefined) throw new Error('useOffice outside of OfficeProvider')
  return api
}
