import { expect, test } from 'vitest'
import { type Edit, editsAtMost } from '#shared/engine/edit.ts'
import { Fault } from '#shared/fault.ts'
import { FormKey, Instant } from '#shared/ids.ts'
import { createDraftQueue, type QueueDeps } from './draft-queue.ts'

const form = FormKey.parse('A')
const at = Instant.parse('2026-11-23T02:32:05Z')
const set = (field: string, value: string): Edit => ({ op: 'set', form, field, value })

function bench(store: QueueDeps['store']) {
  let time = 0
  let alarm: { at: number; act: () => void } | undefined
  const queue = createDraftQueue(
    {
      store,
      faultOf: (thrown) => {
        if (thrown instanceof Fault) return { code: 'service-gone', details: {} }
        throw thrown
      },
      now: () => time,
      later: (ms, act) => {
        alarm = { at: time + ms, act }
        return () => {
          alarm = undefined
        }
      },
    },
    undefined,
  )
  const pass = async (ms: number) => {
    time += ms
    if (alarm !== undefined && alarm.at <= time) {
      const { act } = alarm
      alarm = undefined
      act()
    }
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return { queue, pass }
}

test('typing in one cell is one edit, saved within 300 ms of the last key', async () => {
  const stored: Edit[][] = []
  const { queue, pass } = bench(async (edits) => {
    stored.push([...edits])
    return at
  })
  for (const text of ['1', '12', '123']) {
    queue.add([set('books', text)])
    await pass(100)
  }
  expect(stored).toEqual([])
  expect(queue.saving()).toEqual({ kind: 'saving', count: 1 })
  await pass(200)
  expect(stored).toEqual([[set('books', '123')]])
  expect(queue.saving()).toEqual({ kind: 'saved', at })
})

test('a person who never pauses is saved all the same', async () => {
  let saves = 0
  const { queue, pass } = bench(async () => {
    saves += 1
    return at
  })
  for (let key = 0; key < 20; key += 1) {
    queue.add([set('books', String(key))])
    await pass(100)
  }
  expect(saves).toBeGreaterThanOrEqual(1)
})

test('edits of different cells keep their order', async () => {
  const stored: Edit[] = []
  const { queue } = bench(async (edits) => {
    stored.push(...edits)
    return at
  })
  queue.add([set('a', '1')])
  queue.add([set('b', '2')])
  queue.add([set('a', '3')])
  expect(await queue.flush()).toBe(true)
  expect(stored).toEqual([set('a', '1'), set('b', '2'), set('a', '3')])
})

test('a failing save keeps the edits, says so, and tries again', async () => {
  let broken = true
  const stored: Edit[] = []
  const { queue, pass } = bench(async (edits) => {
    if (broken) throw new Fault('service-gone', {})
    stored.push(...edits)
    return at
  })
  queue.add([set('a', '1')])
  expect(await queue.flush()).toBe(false)
  expect(queue.saving()).toMatchObject({
    kind: 'failing',
    count: 1,
    fault: { code: 'service-gone' },
  })
  queue.add([set('b', '2')])
  expect(queue.pending()).toHaveLength(2)
  broken = false
  await pass(1_000)
  expect(stored).toEqual([set('a', '1'), set('b', '2')])
  expect(queue.saving()).toEqual({ kind: 'saved', at })
})

test('what is typed during a save is saved after it', async () => {
  const stored: Edit[] = []
  let finish: () => void = () => undefined
  const { queue } = bench(async (edits) => {
    await new Promise<void>((resolve) => {
      finish = resolve
    })
    stored.push(...edits)
    return at
  })
  queue.add([set('a', '1')])
  const flushed = queue.flush()
  queue.add([set('a', '2')])
  expect(queue.pending()).toEqual([set('a', '1'), set('a', '2')])
  finish()
  await new Promise((resolve) => setTimeout(resolve, 0))
  finish()
  expect(await flushed).toBe(true)
  expect(stored).toEqual([set('a', '1'), set('a', '2')])
})

test('more edits than one call takes go in several', async () => {
  const sizes: number[] = []
  const { queue } = bench(async (edits) => {
    sizes.push(edits.length)
    return at
  })
  queue.add(Array.from({ length: editsAtMost + 1 }, (_, number) => set(`f${number}`, '1')))
  await queue.flush()
  expect(sizes).toEqual([editsAtMost, 1])
})

test('nothing is called saved while something typed cannot be sent yet', async () => {
  const { queue, pass } = bench(async () => at)
  queue.hold('reason', true)
  expect(queue.saving()).toEqual({ kind: 'held' })
  queue.add([set('books', '1')])
  expect(queue.saving()).toEqual({ kind: 'saving', count: 1 })
  await pass(300)
  expect(queue.saving()).toEqual({ kind: 'held' })
  queue.hold('reason', false)
  expect(queue.saving()).toEqual({ kind: 'saved', at })
})

test('a text that the services would never take holds up no other, and is not called saved', async () => {
  const stored: Edit[][] = []
  const { queue, pass } = bench(async (edits) => {
    stored.push([...edits])
    return at
  })
  queue.add([set('address', '长'.repeat(5_000))])
  queue.add([set('books', '1')])
  await pass(300)
  expect(stored).toEqual([[set('books', '1')]])
  expect(queue.saving()).toEqual({ kind: 'held' })
  queue.add([set('address', '青石镇')])
  await pass(300)
  expect(stored.at(-1)).toEqual([set('address', '青石镇')])
  expect(queue.saving()).toEqual({ kind: 'saved', at })
})
