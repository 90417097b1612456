import { type ClientLink, createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import type { HostClient } from '#shared/contract/host.ts'
import type { SchoolClient } from '#shared/contract/school.ts'
import { timeoutMs } from './timeouts.ts'

/** The two faces behind the window: the services of the school, and the shell around the window. */
export interface Clients {
  readonly school: SchoolClient
  readonly host: HostClient
}

/** No context of our own travels with a call. */
export type Link = ClientLink<Record<never, never>>

/** Clients over two links, each call with a limit: on a dead link it would hang for ever. */
export function clientsOver(links: { readonly school: Link; readonly host: Link }): Clients {
  return {
    school: createORPCClient<SchoolClient>(limited(links.school)),
    host: createORPCClient<HostClient>(limited(links.host)),
  }
}

function limited(link: Link): Link {
  return {
    call: (path, input, options) => {
      const ms = timeoutMs(path)
      if (ms === undefined) return link.call(path, input, options)
      const limit = AbortSignal.timeout(ms)
      const signal = options.signal === undefined ? limit : AbortSignal.any([options.signal, limit])
      return link.call(path, input, { ...options, signal })
    },
  }
}

/** A body up to this size may outlive the page that sent it (a limit of `fetch`: 64 KiB in all). */
const keepAliveBytes = 48_000

/** Links over HTTP; the http-only cookie of the start token is sent by the browser itself. */
export function httpLink(origin: string, face: 'school' | 'host'): Link {
  return new FetchLink({
    url: `${origin}/rpc/${face}`,
    fetch: async (request, init) => {
      const body = await request.clone().text()
      // A last save goes through although the window is closing.
      return fetch(request, { ...init, keepalive: body.length < keepAliveBytes })
    },
  })
}
