import { writeSync } from 'node:fs'
import process from 'node:process'
import { createRouterClient } from '@orpc/server'
import { createCore } from '#main/core.ts'
import { thisMachine } from '#main/this-machine.ts'
import { Edit } from '#shared/engine/edit.ts'
import { Period, SchoolCode } from '#shared/ids.ts'
import { askedFault } from './asked-fault.ts'

// A program of its own for tests that need a real process: one that is killed while it saves, or
// that sees a file system which only it has mounted. Each line on stdout is one answer.

const [act, folder = '', packFile = '', passphrase = '', stick = ''] = process.argv.slice(2)
const school = SchoolCode.parse('9901010001')
const period = Period.parse('2026-2027')
const say = (line: string): void => void writeSync(1, `${line}\n`)

const core = await createCore({
  folder,
  packFile,
  ...thisMachine(),
  log: say,
})
const ask = createRouterClient(core.router, {})
await ask.workspace.unlock({ passphrase })

const save = async (value: string): Promise<number> => {
  const { revision } = await ask.filling.open({ school, period })
  const edits = [Edit.parse({ op: 'set', form: 'S', field: 'pupils', value })]
  return (await ask.filling.save({ school, period, expected: revision, edits })).revision
}

if (act === 'save-until-killed') {
  for (;;) {
    const { revision } = await ask.filling.open({ school, period })
    say(String(await save(String(revision + 1))))
  }
}
if (act === 'save-until-full') {
  let code = 'none'
  for (let size = 100; code === 'none'; size += 1) {
    code = await askedFault(async () => say(String(await save('9'.repeat(size)))))
  }
  say(code)
}
if (act === 'apply') {
  say('ready')
  say(await askedFault(() => ask.receiving.apply({ folder: stick })))
}
if (act === 'write') say(await askedFault(() => ask.handing.write({ folder: stick })))
await core.close()
