import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { Fault } from '#shared/fault.ts'
import { faultOf } from './fault-of.ts'

test('a typed fault of the services is that fault', () => {
  const data = { code: 'folder-missing', details: { path: '/media/usb' } }
  expect(faultOf(new ORPCError('FAULT', { status: 422, data }))).toEqual(data)
})

test('a fault with details that are not its own is unexpected', () => {
  const data = { code: 'folder-missing', details: { wrong: 1 } }
  expect(faultOf(new ORPCError('FAULT', { data })).code).toBe('unexpected')
})

test('a call that reached nobody is a service that is gone', () => {
  expect(faultOf(new TypeError('Failed to fetch')).code).toBe('service-gone')
  expect(faultOf(new DOMException('late', 'TimeoutError')).code).toBe('service-gone')
  expect(faultOf(new ORPCError('UNAUTHORIZED', { status: 401 })).code).toBe('service-gone')
})

test('our own fault stays itself, and anything else is unexpected', () => {
  expect(faultOf(new Fault('key-wrong', {}))).toEqual({ code: 'key-wrong', details: {} })
  expect(faultOf(new RangeError('no'))).toEqual({
    code: 'unexpected',
    details: { reference: 'window-RangeError' },
  })
})
