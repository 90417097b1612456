import { expect, test } from 'vitest'
import { trustTasks } from './trust-tasks.ts'

const steps = (...[standing, principal]: Parameters<typeof trustTasks>) =>
  trustTasks(standing, principal).map(({ step }) => step)

test('the way to approval is one task at a time, and none when it is reached', () => {
  expect(steps('uninvited', undefined)).toEqual(['uninvited'])
  expect(steps('invited', undefined)).toEqual(['invited'])
  expect(steps('asked', undefined)).toEqual(['asked'])
  expect(steps('approved', undefined)).toEqual([])
  expect(steps(undefined, undefined)).toEqual([])
})

test('only the request that was handed in waits for the county; a revoked key is urgent', () => {
  const [asked] = trustTasks('asked', undefined)
  expect(asked).toMatchObject({ waits: true, urgent: false, screen: 'office' })
  const [invited] = trustTasks('invited', undefined)
  expect(invited).toMatchObject({ waits: false, urgent: false })
  const [revoked] = trustTasks('revoked', undefined)
  expect(revoked).toMatchObject({ waits: false, urgent: true })
})

test("the principal's key stands beside it until the county has approved it", () => {
  expect(trustTasks('approved', 'new')).toEqual([
    { step: 'principal', screen: 'principal', waits: true, urgent: false },
  ])
  expect(trustTasks('approved', 'revoked')).toMatchObject([
    { step: 'principalRevoked', urgent: true },
  ])
  expect(steps('approved', 'approved')).toEqual([])
  expect(steps('asked', 'new')).toEqual(['asked', 'principal'])
})
