import { call } from '@orpc/server'
import { expect, test } from 'vitest'
import { hostRouter } from './host.ts'

const router = hostRouter({
  pickFolder: async (title) => (title === '选择U盘' ? '/media/u' : null),
  printPdf: async (suggested) => `/home/${suggested}.pdf`,
})

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
