import { expect, test } from 'vitest'
import { Fault } from '#shared/fault.ts'
import { crossing } from './crossing.ts'

const random = (length: number) => new Uint8Array(length).fill(0xab)

test('a fault crosses with its code and details, its cause stays', () => {
  const fault = new Fault('disk-full', { path: '/stick', needed: 2, free: 1 }, new Error('inside'))
  const log: string[] = []
  const crossed = crossing(fault, (line) => log.push(line), random)
  expect(crossed.toJSON()).toEqual({
    ...{ code: 'FAULT', status: 422, defined: true, message: 'FAULT' },
    data: { code: 'disk-full', details: { path: '/stick', needed: 2, free: 1 } },
  })
  expect(log).toEqual([])
})

test('anything else crosses as a reference, and the log has the rest under it', () => {
  const log: string[] = []
  const mistake = new Error('ours', { cause: new TypeError('deeper') })
  const crossed = crossing(mistake, (line) => log.push(line), random)
  expect(crossed.data).toEqual({ code: 'unexpected', details: { reference: 'abababab' } })
  expect(log[0]).toMatch(/^unexpected abababab Error: ours/)
  expect(log[0]).toContain('caused by TypeError: deeper')
})

test('what is not even an error is not printed: it might be an answer', () => {
  const log: string[] = []
  crossing('13800138000', (line) => log.push(line), random)
  expect(log).toEqual(['unexpected abababab string'])
})
