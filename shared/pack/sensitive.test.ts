import { expect, test } from 'vitest'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { isSensitive } from './sensitive.ts'

test('of the built-in pack the numbers, phones and addresses of persons are masked, names are not', () => {
  const columns = builtInPack().registers.flatMap((register) =>
    register.columns
      .filter((field) => isSensitive(field, register.caption))
      .map((field) => `${register.key}/${field.name}`),
  )
  for (const column of ['C.teachers/id_card', 'C.teachers/cert_no', 'D.children/guardian_phone'])
    expect(columns).toContain(column)
  expect(columns).toContain('D.children/household_address')
  for (const column of ['C.teachers/name', 'C.teachers/sex', 'D.children/guardian_name'])
    expect(columns).not.toContain(column)
})
