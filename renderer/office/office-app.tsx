import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { Router } from 'wouter'
import { OfficeProvider } from '#renderer/api/office-api.tsx'
import { ErrorBoundary } from '#renderer/frame/error-boundary.tsx'
import { hashHref, useHashPath, useHashSearch } from '#renderer/frame/hash-address.ts'
import { LanguageProvider } from '#renderer/language/language.tsx'
import type { OfficeClient } from '#shared/contract/office/office.ts'
import { OfficeGate } from './office-gate.tsx'

/** Colleagues work at the same time: what a screen shows is asked again when one comes back to it. */
const newQueryClient = () =>
  new QueryClient({
    defaultOptions: { queries: { retry: 1, staleTime: 5_000 }, mutations: { retry: false } },
  })

/** Puts the office's pages together. Mantine injects no style sheet: the security policy would refuse it. */
export function OfficeApp({ client }: { readonly client: OfficeClient }) {
  const [queries] = useState(newQueryClient)
  return (
    <MantineProvider forceColorScheme="light" withCssVariables={false} withGlobalClasses={false}>
      <LanguageProvider>
        <ErrorBoundary>
          <OfficeProvider client={client}>
            <QueryClientProvider client={queries}>
              <Router hook={useHashPath} searchHook={useHashSearch} hrefs={hashHref}>
                <OfficeGate />
              </Router>
            </QueryClientProvider>
          </OfficeProvider>
        </ErrorBoundary>
      </LanguageProvider>
    </MantineProvider>
  )
}
