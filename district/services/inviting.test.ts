import { expect, test } from 'vitest'
import { invitationFileName } from './inviting.ts'

test('an invitation has a name that every file system takes', () => {
  expect(invitationFileName('云溪县教育局')).toBe('云溪县教育局.jhi')
  expect(invitationFileName('a/b\\c:"<d>|?*.')).toBe('a_b_c___d____.jhi')
})
