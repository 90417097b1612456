import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createEngine } from '#shared/engine/engine.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { openSample } from '#tools/open-sample.ts'
import { readSample } from '#tools/sample.ts'
import { dropoutExamples } from './dropout.ts'
import { type Changes, type CheckExample, change, withParameters } from './example.ts'
import { staffExamples } from './staff.ts'

const folder = join(import.meta.dirname, '..', '..', 'packs', 'cn.balanced.2017', 'samples')
const pack = builtInPack()
const engine = createEngine(pack)
const tables = { C: staffExamples, D: dropoutExamples }
const examples = Object.values(tables).flat()

function broken(example: CheckExample, changes: Changes): readonly string[] {
  const text = readFileSync(join(folder, `${example.on ?? 'E1'}.yaml`), 'utf8')
  const own = example.with === undefined ? engine : createEngine(withParameters(pack, example.with))
  const session = openSample(own, readSample(text))
  change(session, changes)
  return session
    .violations()
    .filter(({ check }) => check === example.check)
    .map(({ severity }) => severity)
}

test.each(examples.map((example) => [example.check, example] as const))(
  '%s is well and broken',
  (id, example) => {
    const severity = pack.checks.find((check) => check.id === id)?.severity
    expect(broken(example, example.passes), 'passes').toEqual([])
    expect(broken(example, example.fails), 'fails').toContain(severity)
  },
)

test('no check of these forms is without an example', () => {
  const shown = new Set(examples.map(({ check }) => check))
  const forms = Object.keys(tables)
  const missing = pack.checks
    .map(({ id }) => id)
    .filter((id) => forms.some((form) => id.startsWith(`${form}-`)) && !shown.has(id))
  expect(missing).toEqual([])
})
