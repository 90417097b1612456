import { expect, test } from 'vitest'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { fitsInForm } from './register-size.ts'

const fits = (key: string, rows: number) => {
  const register = builtInPack().registers.find((one) => one.key === key)
  if (register === undefined) throw new Error(`no register ${key}`)
  return fitsInForm(register, rows)
}

test('small tables stay in their form, a roster goes to its grid', () => {
  expect(fits('A.buildings', 20)).toBe(true)
  expect(fits('B.enrolment', 9)).toBe(true)
  expect(fits('C.teachers', 0)).toBe(true)
  expect(fits('C.teachers', 36)).toBe(false)
})
