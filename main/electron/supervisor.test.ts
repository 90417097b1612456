import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import type { ToService } from './messages.ts'
import { type Child, closeMs, pausesMs, silenceMs, supervise } from './supervisor.ts'

/** Children that the test speaks for, and a clock that it turns. */
function stage() {
  const told: string[] = []
  const children: ReturnType<typeof makeChild>[] = []
  const timers = new Map<symbol, { at: number; act: () => void }>()
  let now = 0
  const makeChild = () => {
    const events = new EventEmitter()
    const sent: { message: ToService; ports: readonly string[] }[] = []
    const exit = (code: number) => void events.emit('exit', code)
    const say = (message: unknown) => void events.emit('message', message)
    const child: Child<string> = {
      postMessage: (message, ports = []) => void sent.push({ message, ports }),
      on: (event: string, listener: (value: never) => void) =>
        // Each event carries exactly the one value that its listener takes.
        events.on(event, listener as (value: unknown) => void),
      kill: () => {
        exit(9)
        return true
      },
    }
    return { child, sent, exit, say }
  }
  const supervisor = supervise<string>({
    fork: () => {
      const made = makeChild()
      children.push(made)
      return made.child
    },
    ready: () => void told.push('ready'),
    givenUp: (code) => void told.push(`given up ${code}`),
    answer: async ({ id }) => ({ kind: 'key-answer', id, answer: null }),
    later: (ms, act) => {
      const key = Symbol('timer')
      timers.set(key, { at: now + ms, act })
      return () => timers.delete(key)
    },
  })
  const pass = (ms: number) => {
    now += ms
    for (const [key, { at, act }] of [...timers]) if (at <= now && timers.delete(key)) act()
  }
  const latest = () => {
    const child = children.at(-1)
    if (!child) throw new Error('no child was started')
    return child
  }
  return { supervisor, children, latest, told, pass }
}

test('a window is connected once the services are ready', () => {
  const { supervisor, latest, told } = stage()
  expect(supervisor.isReady()).toBe(false)
  latest().say({ kind: 'ready' })
  expect([supervisor.isReady(), told]).toEqual([true, ['ready']])
  supervisor.connect('port 1')
  expect(latest().sent.at(-1)).toEqual({ message: { kind: 'window' }, ports: ['port 1'] })
})

test('services that die are started again, and the window is told', () => {
  const { supervisor, children, latest, told, pass } = stage()
  latest().say({ kind: 'ready' })
  latest().exit(1)
  expect(supervisor.isReady()).toBe(false)
  pass(pausesMs[0])
  expect(children).toHaveLength(2)
  latest().say({ kind: 'ready' })
  expect(told).toEqual(['ready', 'ready'])
})

test('services that die again and again are given up, with the last code', () => {
  const { children, latest, told, pass } = stage()
  for (const pause of pausesMs) {
    latest().exit(1)
    pass(pause)
  }
  latest().exit(7)
  pass(60_000)
  expect([children.length, told]).toEqual([pausesMs.length + 1, ['given up 7']])
})

test('once they lived, deaths are counted anew', () => {
  const { children, latest, told, pass } = stage()
  for (let round = 0; round < 10; round += 1) {
    latest().say({ kind: 'beat' })
    latest().exit(1)
    pass(pausesMs[0])
  }
  expect([children.length, told]).toEqual([11, []])
})

test('services that fall silent are ended and started again', () => {
  const { children, latest, pass } = stage()
  latest().say({ kind: 'ready' })
  pass(silenceMs - 1)
  expect(children).toHaveLength(1)
  pass(1)
  pass(pausesMs[0])
  expect(children).toHaveLength(2)
})

test('a question for a key is answered to the services that asked', async () => {
  const { latest } = stage()
  latest().say({ kind: 'key-question', id: 3, ask: 'reveal', bytes: '' })
  await new Promise(setImmediate)
  expect(latest().sent.at(-1)?.message).toEqual({ kind: 'key-answer', id: 3, answer: null })
})

test('closing lets the services end by themselves and starts none again', async () => {
  const { supervisor, children, latest, told, pass } = stage()
  const closed = supervisor.close()
  expect(latest().sent.at(-1)?.message).toEqual({ kind: 'close' })
  latest().exit(0)
  await closed
  pass(60_000)
  expect([children.length, told]).toEqual([1, []])
})

test('services that do not close are ended', async () => {
  const { supervisor, pass } = stage()
  const closed = supervisor.close()
  pass(closeMs)
  await closed
})
