import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readOptions } from './options.ts'

test('a folder is enough', () => {
  expect(readOptions(['--folder', 'data'])).toEqual({
    folder: resolve('data'),
    port: 0,
    pack: resolve('dist/packs/cn.balanced.2017.json'),
    renderer: resolve('dist/renderer'),
    browser: true,
  })
})

test('everything can be told', () => {
  const args =
    '--folder d --port 4321 --pack p.json --renderer r --test-key-file k --no-browser --test-drive u --test-drive-speed 8'
  expect(readOptions(args.split(' '))).toEqual({
    ...{ folder: resolve('d'), port: 4321, pack: resolve('p.json'), renderer: resolve('r') },
    ...{ testKeyFile: resolve('k'), testDrive: { path: resolve('u'), speed: 8 }, browser: false },
  })
})

test.for([
  '',
  '--folder',
  '--folder d --port x',
  '--folder d --port 70000',
  '--folder d --what',
  '--folder d --test-drive u --test-drive-speed 0',
  'd',
])('%o is not understood', (text) => {
  expect(readOptions(text.split(' ').filter((word) => word !== ''))).toBeNull()
})
