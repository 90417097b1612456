import { call } from '@orpc/server'
import { expect, test } from 'vitest'
import { Fault } from '#shared/fault.ts'
import { hostRouter } from './host.ts'

const lines: string[] = []
const router = hostRouter(
  {
    pickFolder: async (title) => (title === '选择U盘' ? '/media/u' : null),
    printPdf: async (suggested) => {
      if (suggested === 'full') throw new Fault('disk-full', { path: '/a', needed: 2, free: 1 })
      if (suggested === 'broken') throw new Error('of ours')
      return `/home/${suggested}.pdf`
    },
  },
  (line) => void lines.push(line),
  (length) => new Uint8Array(length),
)

test('the shell says what it can do and answers the window', async () => {
  expect(await call(router.abilities, {})).toEqual({
    shell: 'electron',
    pick_folder: true,
    pdf: true,
  })
  expect(await call(router.pickFolder, { title: '选择U盘' })).toEqual({ path: '/media/u' })
  expect(await call(router.pickFolder, { title: 'other' })).toEqual({ path: null })
  expect(await call(router.printPdf, { suggested: 'a' })).toEqual({ path: '/home/a.pdf' })
})

test('a fault crosses as what it is; a mistake of ours only as a reference', async () => {
  await expect(call(router.printPdf, { suggested: 'full' })).rejects.toMatchObject({
    code: 'FAULT',
    data: { code: 'disk-full', details: { path: '/a', needed: 2, free: 1 } },
  })
  await expect(call(router.printPdf, { suggested: 'broken' })).rejects.toMatchObject({
    code: 'FAULT',
    data: { code: 'unexpected' },
  })
  expect(lines).toEqual([expect.stringContaining('of ours')])
})
