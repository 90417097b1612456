import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nodeFiles } from '#main/files/node-files.ts'
import { tempFolder } from '#main/testing/temp-folder.ts'
import { station } from '#main/testing/test-store.ts'
import { Epoch } from '#shared/ids.ts'
import { faultOf } from '#shared/testing/faults.ts'
import { readCounter, writeCounter } from './counter.ts'
import { markMachine } from './machine-mark.ts'

const place = (epoch: string, sequence: number) => ({
  station,
  epoch: Epoch.parse(epoch),
  sequence,
})
const here = place('0000000a', 5)

test('what was written is read again', async () => {
  const path = join(tempFolder(), 'counter.json')
  expect(await readCounter(nodeFiles, path)).toEqual(new Map())
  await writeCounter(nodeFiles, path, [here])
  expect(await readCounter(nodeFiles, path)).toEqual(new Map([[station, here]]))
  const marked = {
    ...here,
    machine: await markMachine('an id', (length) => new Uint8Array(length)),
  }
  await writeCounter(nodeFiles, path, [marked])
  expect(await readCounter(nodeFiles, path)).toEqual(new Map([[station, marked]]))
})

test.for(['', '{', '{"format":"junheng.counter/2","stations":{}}', 'x'.repeat(2 * 1024 * 1024)])(
  'a file that is no counter is workspace-damaged, never taken for empty',
  async (text) => {
    const path = join(tempFolder(), 'counter.json')
    writeFileSync(path, text)
    expect(await faultOf(() => readCounter(nodeFiles, path))).toEqual({
      code: 'workspace-damaged',
      details: { why: 'counter.json' },
    })
  },
)
