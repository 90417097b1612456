import type { IncomingHttpHeaders } from 'node:http'

/** Why a request is refused before anything looks at it; null when it may pass. */
export function refusal(
  headers: IncomingHttpHeaders,
  port: number,
): { readonly status: 403 | 421; readonly why: string } | null {
  // Another name for this address is how a foreign page would reach us (DNS rebinding).
  if (headers.host !== `127.0.0.1:${port}`) return { status: 421, why: 'host' }
  const { origin } = headers
  if (origin !== undefined && origin !== `http://127.0.0.1:${port}`) {
    return { status: 403, why: 'origin' }
  }
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return { status: 403, why: 'site' }
  }
  return null
}

/** Cookies do not know ports, so the name does: two programs side by side keep their sessions. */
export const cookieName = (port: number): string => `junheng-${port}`

/** The value of a cookie, or null. */
export function readCookie(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return null
}
