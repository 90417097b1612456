import { expect, test } from 'vitest'
import { isFault } from '#shared/fault.ts'
import { fileFault } from './file-fault.ts'

test.for([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'folder-read-only'],
  ['EACCES', 'folder-denied'],
  ['EPERM', 'folder-denied'],
  ['ENOENT', 'folder-missing'],
  ['ENOTDIR', 'folder-missing'],
  ['ENODEV', 'device-gone'],
  ['ENXIO', 'device-gone'],
  ['EIO', 'device-error'],
  ['EBUSY', 'device-error'],
] as const)('%s is %s', ([errno, code]) => {
  const thrown = Object.assign(new Error(errno), { code: errno })
  expect(isFault(fileFault(thrown, '/stick'), code)).toBe(true)
})

test('what has no errno comes back unchanged', () => {
  const mistake = new TypeError('ours')
  expect(fileFault(mistake, '/stick')).toBe(mistake)
  const odd = Object.assign(new Error('odd'), { code: 'ERR_INVALID_ARG_TYPE' })
  expect(fileFault(odd, '/stick')).toBe(odd)
})
