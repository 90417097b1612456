/** The start token in an address such as `http://127.0.0.1:5173/#token=abc`, or undefined. */
export function tokenOf(hash: string): string | undefined {
  const token = new URLSearchParams(hash.replace(/^#/, '')).get('token')
  return token === null || token === '' ? undefined : token
}

/**
 * Exchanges the start token of the address for the session's cookie and takes it out of the address
 * and of the history. True when the services accept the window, by a new token or by its cookie.
 */
export async function beginSession(target: Window): Promise<boolean> {
  const token = tokenOf(target.location.hash)
  if (token !== undefined) {
    target.history.replaceState(null, '', `${target.location.pathname}#/`)
  }
  const answer = await target.fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: token ?? '' }),
  })
  return answer.ok
}
