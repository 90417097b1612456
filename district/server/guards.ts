import type { IncomingHttpHeaders } from 'node:http'

/** Why a request is refused before anything looks at it; null when it may pass. */
export function refusal(
  { headers, isWriting }: { readonly headers: IncomingHttpHeaders; readonly isWriting: boolean },
  { names, scheme }: { readonly names: readonly string[]; readonly scheme: 'http' | 'https' },
): { readonly status: 400 | 403 | 421; readonly why: string } | null {
  const { host, origin } = headers
  if (host === undefined) return { status: 400, why: 'host' }
  // Another name for this address is how a foreign page would reach us (DNS rebinding).
  const [name = ''] = /^(\[[^\]]*\]|[^:]*)/.exec(host) ?? []
  if (!names.includes(name.toLowerCase())) return { status: 421, why: 'host' }
  if (origin !== undefined && origin !== `${scheme}://${host}`)
    return { status: 403, why: 'origin' }
  const site = headers['sec-fetch-site']
  const isForeign = site === 'cross-site' || site === 'same-site'
  // A link from elsewhere may open the pages; nothing foreign may make them act.
  if (isForeign && isWriting) return { status: 403, why: 'site' }
  return null
}
