import { useSyncExternalStore } from 'react'
import type { BaseLocationHook, BaseSearchHook } from 'wouter'

/**
 * The address of a screen stands behind the `#`, its search with it: `#/2199000001/2026-2027?a=b`.
 * wouter's own hook puts the search before the `#`, where it stays when one goes on.
 */
export const useHashPath: BaseLocationHook = () => [
  useSyncExternalStore(subscribe, () => split(location.hash).path),
  navigate,
]

export const useHashSearch: BaseSearchHook = () =>
  useSyncExternalStore(subscribe, () => split(location.hash).search)

export const hashHref = (address: string): string => `#${address}`

/** `#/a?b=c` in its two parts; the leading signs may be missing. */
export function split(hash: string): { readonly path: string; readonly search: string } {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?')
  return { path: `/${path}`, search }
}

interface Going {
  readonly replace?: boolean
  readonly state?: unknown
}

function navigate(to: string, { replace = false, state = null }: Going = {}): void {
  if (replace) history.replaceState(state, '', hashHref(to))
  else history.pushState(state, '', hashHref(to))
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  window.addEventListener('popstate', listener)
  return () => {
    window.removeEventListener('hashchange', listener)
    window.removeEventListener('popstate', listener)
  }
}
