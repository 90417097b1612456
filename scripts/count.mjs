// @ts-check

/**
 * What a stage of the check found, with the names of what failed and what was skipped.
 * @typedef {{ passed: number, failed: number, failures: readonly string[], skips: readonly string[] }} Count
 */

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export function addUp(counts) {
  return {
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    failed: counts.reduce((sum, count) => sum + count.failed, 0),
    failures: counts.flatMap((count) => count.failures),
    skips: counts.flatMap((count) => count.skips),
  }
}

/** @param {Count} count */
export const summary = (count) =>
  `${count.passed} passed, ${count.failed} failed, ${count.skips.length} skipped`

/**
 * Counts vitest's JSON report. A file that failed although none of its tests did (it could not be
 * loaded, or its preparation threw) counts as one failure.
 * @param {any} report as vitest wrote it
 * @returns {Count}
 */
export function countVitest(report) {
  const failures = []
  const skips = []
  let passed = 0
  for (const file of report.testResults) {
    const before = failures.length
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed += 1
      else if (test.status === 'failed') failures.push(test.fullName)
      else skips.push(test.fullName)
    }
    if (file.status === 'failed' && failures.length === before) failures.push(file.name)
  }
  return { passed, failed: failures.length, failures, skips }
}

/**
 * Counts Playwright's JSON report. A test that passed only when repeated is a failure.
 * @param {any} report as Playwright wrote it
 * @returns {Count}
 */
export function countPlaywright(report) {
  /** @type {string[]} */
  const failures = report.errors.map((/** @type {any} */ error) => error.message ?? 'error')
  /** @type {string[]} */
  const skips = []
  let passed = 0
  /** @param {any} suite */
  const take = (suite) => {
    for (const spec of suite.specs ?? [])
      for (const test of spec.tests) {
        const name = `[${test.projectName}] ${spec.title}`
        if (test.status === 'expected') passed += 1
        else if (test.status === 'skipped') skips.push(name)
        else failures.push(name)
      }
    for (const inner of suite.suites ?? []) take(inner)
  }
  for (const suite of report.suites) take(suite)
  return { passed, failed: failures.length, failures, skips }
}
