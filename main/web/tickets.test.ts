import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createTickets } from './tickets.ts'

const tickets = () => createTickets((length) => new Uint8Array(randomBytes(length)))

test('a token is exchanged once', () => {
  const { issue, exchange, isSession } = tickets()
  const token = issue()
  const session = exchange(token)
  expect(isSession(session ?? '')).toBe(true)
  expect(exchange(token)).toBeNull()
})

test('two tokens are two windows of one session', () => {
  const { issue, exchange } = tickets()
  const [one, other] = [issue(), issue()]
  expect(one).not.toBe(other)
  expect(exchange(one)).toBe(exchange(other))
})

test.for(['', 'x', 'a'.repeat(43)])('%o is no token and no session', (text) => {
  const { issue, exchange, isSession } = tickets()
  issue()
  expect(exchange(text)).toBeNull()
  expect(isSession(text)).toBe(false)
})
