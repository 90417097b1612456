import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { expect, test } from 'vitest'
import { run } from './process.mjs'
import { inRoot } from './root.mjs'

const start = (word: string) =>
  spawnSync(process.execPath, [inRoot('scripts', 'start.mjs'), word], { encoding: 'utf8' })

test('--help prints how it is used', () => {
  const { status, stdout } = start('--help')
  expect(status).toBe(0)
  expect(stdout).toContain('usage: npm start')
})

test('a word that it does not know is answered with how it is used, without a stack', () => {
  const { status, stderr } = start('--what')
  expect(status).toBe(2)
  expect(stderr).toContain('usage: npm start')
  expect(stderr).not.toContain('    at ')
})

test.each([
  ["process.kill(process.pid, 'SIGKILL')", ['SIGKILL'], 1],
  ['process.exit(3)', [], 3],
])('who runs a child is told when it is killed: %s', async (act, expected, code) => {
  const told: string[] = []
  const killed = (signal: string) => told.push(signal)
  expect(await run(process.execPath, ['-e', act], { killed })).toBe(code)
  expect(told).toEqual(expected)
})
