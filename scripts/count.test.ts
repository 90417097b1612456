import { expect, test } from 'vitest'
import { addUp, countPlaywright, countVitest, summary } from './count.mjs'

test('counts what vitest reports, a file that did not load as one failure', () => {
  const count = countVitest({
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'a one', status: 'passed' },
          { fullName: 'a two', status: 'failed' },
          { fullName: 'a three', status: 'skipped' },
          { fullName: 'a four', status: 'todo' },
        ],
      },
      { name: 'b.test.ts', status: 'failed', assertionResults: [] },
      {
        name: 'c.test.ts',
        status: 'failed',
        assertionResults: [{ fullName: 'c one', status: 'skipped' }],
      },
    ],
  })
  expect(count).toEqual({
    passed: 1,
    failed: 3,
    failures: ['a two', 'b.test.ts', 'c.test.ts'],
    skips: ['a three', 'a four', 'c one'],
  })
})

test('counts what Playwright reports, a test that was repeated as a failure', () => {
  const spec = (title: string, status: string) => ({
    title,
    tests: [{ projectName: 'chromium', status }],
  })
  const count = countPlaywright({
    errors: [{ message: 'no browser' }],
    suites: [
      {
        specs: [spec('one', 'expected'), spec('two', 'skipped')],
        suites: [{ specs: [spec('three', 'flaky'), spec('four', 'unexpected')] }],
      },
    ],
  })
  expect(count).toEqual({
    passed: 1,
    failed: 3,
    failures: ['no browser', '[chromium] three', '[chromium] four'],
    skips: ['[chromium] two'],
  })
})

test('the last line has one form', () => {
  const one = { passed: 2, failed: 0, failures: [], skips: ['x'] }
  const two = { passed: 3, failed: 1, failures: ['y'], skips: [] }
  expect(summary(addUp([one, two]))).toBe('5 passed, 1 failed, 1 skipped')
})
