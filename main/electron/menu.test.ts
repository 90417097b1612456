import { expect, test } from 'vitest'
import { enShell } from '#shared/words/en/shell.ts'
import { zhShell } from '#shared/words/zh/shell.ts'
import { menuTemplate } from './menu.ts'
import { dataFolder, languageOf } from './places.ts'

test('the menu prints, says its words and offers no reload', () => {
  const print = () => undefined
  for (const words of [zhShell.menu, enShell.menu]) {
    const menu = menuTemplate(words, { print })
    expect(menu.map(({ label }) => label)).toEqual([words.file, words.edit, words.view])
    expect(JSON.stringify(menu)).not.toMatch(/reload|devtools/i)
    expect(menu[0]?.submenu).toContainEqual(
      expect.objectContaining({ label: words.print, click: print }),
    )
  }
})

test('the data lie where they were asked to, else in the folder of the user', () => {
  expect(dataFolder(['electron', '.', '--folder', '/data'], '/home/u')).toBe('/data')
  expect(dataFolder(['electron', '.'], '/home/u')).toMatch(/junheng$/)
})

test('Chinese is spoken to who speaks Chinese', () => {
  expect(['zh-CN', 'zh', 'ZH-TW', 'en-GB', 'zha'].map(languageOf)).toEqual([
    'zh',
    'zh',
    'zh',
    'en',
    'en',
  ])
})
