import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faults } from '#shared/fault.ts'

const root = join(import.meta.dirname, '..')

/** Where each fault is only said; naming it there provokes nothing. */
const spoken = ['fault-words.test.ts', 'faults.test.ts']

test('every fault of the catalogue is named by a test that is not about its words', () => {
  const listed = execFileSync('git', ['ls-files', '*.test.ts', '*.test.tsx', '*.spec.ts'], {
    cwd: root,
    encoding: 'utf8',
  })
  const tests = listed
    .trim()
    .split('\n')
    .filter((file) => !spoken.some((name) => file.endsWith(name)))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n')
  expect(Object.keys(faults).filter((code) => !tests.includes(`'${code}'`))).toEqual([])
})
