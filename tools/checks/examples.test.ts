import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createEngine } from '#shared/engine/engine.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { openSample } from '#tools/open-sample.ts'
import { readSample } from '#tools/sample.ts'
import { boardingExamples } from './boarding.ts'
import { campusExamples } from './campus.ts'
import { classExamples } from './classes.ts'
import { conductExamples } from './conduct.ts'
import { countyExamples } from './county.ts'
import { dropoutExamples } from './dropout.ts'
import { type Changes, type CheckExample, change, withParameters, withPrevious } from './example.ts'
import { fundsExamples } from './funds.ts'
import { ictExamples } from './ict.ts'
import { profileExamples } from './profile.ts'
import { specialExamples } from './special.ts'
import { staffExamples } from './staff.ts'

const folder = join(import.meta.dirname, '..', '..', 'packs', 'cn.balanced.2017', 'samples')
const pack = builtInPack()
const engine = createEngine(pack)
const tables = {
  S: profileExamples,
  A: campusExamples,
  B: classExamples,
  C: staffExamples,
  D: dropoutExamples,
  E: fundsExamples,
  F: conductExamples,
  G: specialExamples,
  H: boardingExamples,
  I: ictExamples,
  J: countyExamples,
}
const examples = Object.values(tables).flat()

/** Each sample is entered once; what it then says is opened for every example. */
const entered = new Map<string, ReturnType<typeof enter>>()
function enter(name: string) {
  const sample = readSample(readFileSync(join(folder, `${name}.yaml`), 'utf8'))
  const about = { period: sample.period, kind: sample.kind }
  return { situation: openSample(engine, sample).situation(), about }
}

function broken(example: CheckExample, changes: Changes): readonly string[] {
  const name = example.on ?? 'E1'
  const { situation, about } = entered.get(name) ?? enter(name)
  entered.set(name, { situation, about })
  const own = example.with === undefined ? engine : createEngine(withParameters(pack, example.with))
  const session = own.open(withPrevious(situation, example.previous), about)
  change(session, changes)
  const form = pack.checks.find(({ id }) => id === example.check)?.form
  return session
    .violations(form)
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
