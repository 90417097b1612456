import process from 'node:process'
import { expect, test } from 'vitest'
import { run } from './run.ts'

const node = (script: string, ms = 20_000) => run(process.execPath, ['-e', script], ms)

test('what a program writes', async () => {
  expect(await node('process.stdout.write("U盘")')).toBe('U盘')
})

test.for([
  ['is not there', () => run('/nowhere/diskutil', [], 1_000)],
  ['fails', () => node('console.log("half"); process.exit(1)')],
  ['hangs', () => node('setInterval(() => undefined, 1000)', 300)],
  ['writes without end', () => node('for (;;) process.stdout.write("a".repeat(100000))')],
] as const)('a program that %s gives nothing', async ([, ask]) => {
  expect(await ask()).toBeNull()
})

test('no shell reads the arguments', async () => {
  const path = '/Volumes/a; echo b $(echo c)'
  expect(await run(process.execPath, ['-p', 'process.argv[1]', path], 20_000)).toBe(`${path}\n`)
})
