import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { Router } from 'wouter'
import { ApiProvider } from '#renderer/api/api.tsx'
import type { Clients } from '#renderer/api/clients.ts'
import { ErrorBoundary } from '#renderer/frame/error-boundary.tsx'
import { hashHref, useHashPath, useHashSearch } from '#renderer/frame/hash-address.ts'
import { LanguageProvider } from '#renderer/language/language.tsx'
import { Gate } from './gate.tsx'
import { NoSession } from './no-session.tsx'

/** The services are on this machine: an answer is as fresh as the last act, and no network waits. */
const newQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: false, networkMode: 'always', refetchOnWindowFocus: false },
      mutations: { retry: false, networkMode: 'always' },
    },
  })

/** Puts the program together. Mantine injects no style sheet: the security policy would refuse it. */
export function App({ clients }: { readonly clients: Clients | undefined }) {
  const [queries] = useState(newQueryClient)
  return (
    <MantineProvider forceColorScheme="light" withCssVariables={false} withGlobalClasses={false}>
      <LanguageProvider>
        <ErrorBoundary>
          {clients === undefined ? (
            <NoSession />
          ) : (
            <ApiProvider clients={clients}>
              <QueryClientProvider client={queries}>
                <Router hook={useHashPath} searchHook={useHashSearch} hrefs={hashHref}>
                  <Gate />
                </Router>
              </QueryClientProvider>
            </ApiProvider>
          )}
        </ErrorBoundary>
      </LanguageProvider>
    </MantineProvider>
  )
}
