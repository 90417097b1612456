import { expect, test } from 'vitest'
import { isInStep, lockMistakes } from './lock.mjs'

const sound = {
  '': { optionalDependencies: {} },
  'node_modules/a': { version: '1.0.0', integrity: 'x', optionalDependencies: { 'a-linux': '1' } },
  'node_modules/a-linux': { version: '1.0.0', integrity: 'y', optional: true },
}

test('a lock in which all that is named is locked has no mistake', () => {
  expect(lockMistakes(sound)).toEqual([])
})

test('an optional package may stand beside its package or above it', () => {
  const { 'node_modules/a-linux': linux, ...rest } = sound
  expect(lockMistakes({ ...rest, 'node_modules/a/node_modules/a-linux': linux })).toEqual([])
})

test('a named optional package that is not locked is a mistake', () => {
  const { 'node_modules/a-linux': _, ...rest } = sound
  expect(lockMistakes(rest)).toEqual(['node_modules/a wants a-linux: not in the lock'])
})

test('a package without a sum, or with an address, is a mistake', () => {
  expect(
    lockMistakes({ 'node_modules/b': { version: '1.0.0', resolved: 'https://example.org/b' } }),
  ).toEqual(['node_modules/b has no integrity', 'node_modules/b names an address (resolved)'])
})

test.each([
  { name: 'the same', installed: sound, inStep: true },
  {
    name: 'without the optional package of another system',
    installed: { 'node_modules/a': sound['node_modules/a'] },
    inStep: true,
  },
  { name: 'without a package', installed: {}, inStep: false },
  {
    name: 'with another version',
    installed: { 'node_modules/a': { version: '1.0.1', integrity: 'x' } },
    inStep: false,
  },
  {
    name: 'with a package that is not locked',
    installed: { ...sound, 'node_modules/c': { version: '1.0.0', integrity: 'z' } },
    inStep: false,
  },
])('node_modules $name: in step is $inStep', ({ installed, inStep }) => {
  expect(isInStep(sound, installed)).toBe(inStep)
})
