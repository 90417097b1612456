import type { OpenDialogOptions, SaveDialogOptions } from 'electron'
import { expect, test } from 'vitest'
import { dialogsOf, pdfName } from './dialogs.ts'

test.each([
  ['青石镇中心小学 2026-2027 表A', '青石镇中心小学 2026-2027 表A.pdf'],
  ['../../etc/passwd', '.. .. etc passwd.pdf'],
  ['a<b>:"c"|?*\\d', 'a b c d.pdf'],
  ['line\nbreak\u0000', 'line break.pdf'],
  ['...', 'junheng.pdf'],
  ['', 'junheng.pdf'],
])('%j becomes %j', (suggested, name) => {
  expect(pdfName(suggested)).toBe(name)
})

test('cancelling gives null, choosing gives the path', async () => {
  const asked: (OpenDialogOptions | SaveDialogOptions)[] = []
  const dialogs = (canceled: boolean) =>
    dialogsOf(
      {
        showOpenDialog: async (_window: string, options) => {
          asked.push(options)
          return { canceled, filePaths: canceled ? [] : ['/media/u'] }
        },
        showSaveDialog: async (_window: string, options) => {
          asked.push(options)
          return { canceled, filePath: canceled ? '' : '/home/a.pdf' }
        },
      },
      'window',
    )
  expect(await dialogs(true).pickFolder('选择U盘')).toBeNull()
  expect(await dialogs(false).pickFolder('选择U盘')).toBe('/media/u')
  expect(await dialogs(true).nameFile('a')).toBeNull()
  expect(await dialogs(false).nameFile('a')).toBe('/home/a.pdf')
  expect(asked[0]).toMatchObject({ title: '选择U盘' })
  expect(asked[3]).toMatchObject({ defaultPath: 'a.pdf' })
})
