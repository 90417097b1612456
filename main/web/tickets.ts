import { createHash, timingSafeEqual } from 'node:crypto'
import type { Random } from '#main/services/kit.ts'

/** Start tokens, each good for one exchange, and the secret that they are exchanged for. */
export interface Tickets {
  /** A new token for an address that a person or a browser is given. */
  readonly issue: () => string
  /** The cookie's value when the token was issued and not used yet; null otherwise. */
  readonly exchange: (token: string) => string | null
  readonly isSession: (value: string) => boolean
}

export function createTickets(random: Random): Tickets {
  const newSecret = (): string => Buffer.from(random(32)).toString('base64url')
  const session = newSecret()
  const unused = new Set<string>()
  return {
    issue: () => {
      const token = newSecret()
      unused.add(token)
      return token
    },
    exchange: (token) => {
      const known = [...unused].find((one) => isSame(one, token))
      if (known === undefined) return null
      unused.delete(known)
      return session
    },
    isSession: (value) => isSame(session, value),
  }
}

/** Compares in the same time whatever differs (and whatever the lengths are). */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}
