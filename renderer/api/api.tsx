import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Clients } from './clients.ts'

function utilsOver(clients: Clients) {
  return {
    /** Direct calls, for what is done in order. */
    calls: clients,
    /** Queries and mutations, for what a screen shows. */
    school: createTanstackQueryUtils(clients.school),
    host: createTanstackQueryUtils(clients.host),
  }
}

export type Api = ReturnType<typeof utilsOver>

const ApiContext = createContext<Api | undefined>(undefined)

export function ApiProvider({
  clients,
  children,
}: {
  readonly clients: Clients
  readonly children: ReactNode
}) {
  const api = useMemo(() => utilsOver(clients), [clients])
  return <ApiContext value={api}>{children}</ApiContext>
}

/** The services and the shell, typed by their contracts. */
export function useApi(): Api {
  const api = useContext(ApiContext)
  if (api === undefined) throw new Error('useApi outside of ApiProvider')
  return api
}

/** The shell around the window; undefined in the pages of the office, which any browser opens. */
export function useShell(): Api['host'] | undefined {
  return useContext(ApiContext)?.host
}
