import { expect, test } from 'vitest'
import { readCookie, refusal } from './guards.ts'

const ours = { host: '127.0.0.1:4321' }

test.for([
  ['our own window', { ...ours, origin: 'http://127.0.0.1:4321', 'sec-fetch-site': 'same-origin' }],
  ['an address typed into the browser', { ...ours, 'sec-fetch-site': 'none' }],
  ['a program that is no browser', ours],
] as const)('%s may pass', ([, headers]) => {
  expect(refusal(headers, 4321)).toBeNull()
})

test.for([
  ['another name for this machine', { host: 'localhost:4321' }, 421],
  ['a foreign name that leads here', { host: 'evil.example:4321' }, 421],
  ['another port', { host: '127.0.0.1:4322' }, 421],
  ['no host at all', {}, 421],
  ['a foreign page', { ...ours, origin: 'http://evil.example' }, 403],
  ['a page on another port', { ...ours, origin: 'http://127.0.0.1:4322' }, 403],
  ['a page without an origin', { ...ours, origin: 'null' }, 403],
  ['a foreign form', { ...ours, 'sec-fetch-site': 'cross-site' }, 403],
  ['a page of the same machine', { ...ours, 'sec-fetch-site': 'same-site' }, 403],
] as const)('%s is refused', ([, headers, status]) => {
  expect(refusal(headers, 4321)?.status).toBe(status)
})

test.for([
  ['junheng-1=abc', 'abc'],
  ['other=1; junheng-1=abc; more=2', 'abc'],
  ['xjunheng-1=abc', null],
  ['junheng-1', null],
  [undefined, null],
] as const)('the cookie of %o is %o', ([header, value]) => {
  expect(readCookie(header, 'junheng-1')).toBe(value)
})
