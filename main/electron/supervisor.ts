import { FromService, type ToService } from './messages.ts'

/** The part of Electron's UtilityProcess that is used. */
export interface Child<Port> {
  readonly postMessage: (message: ToService, ports?: Port[]) => void
  readonly on: {
    (event: 'message', listener: (message: unknown) => void): unknown
    (event: 'exit', listener: (code: number) => void): unknown
  }
  readonly kill: () => boolean
}

/** What the supervisor is given. Times are in milliseconds. */
export interface Supervised<Port> {
  readonly fork: () => Child<Port>
  /** The services are there, for the first time or again: the window needs a port to them. */
  readonly ready: () => void
  /** They died too often; the person must be told. */
  readonly givenUp: (code: number) => void
  readonly answer: (question: Extract<FromService, { kind: 'key-question' }>) => Promise<ToService>
  readonly later: (ms: number, act: () => void) => () => void
}

/** A service that says nothing for so long hangs; a slow disk alone never takes that long. */
export const silenceMs = 60_000
export const beatMs = 10_000
/** Time to close the store in before it is ended. */
export const closeMs = 5_000
/** Pauses before each new start; after the last the person is told. Counted anew once it lived. */
export const pausesMs = [200, 1_000, 3_000, 10_000] as const

/** Keeps one service process running. */
export interface Supervisor<Port> {
  /** Whether the services answer now; if not, `ready` will come. */
  readonly isReady: () => boolean
  /** Gives the services a window's port; only while they are ready. */
  readonly connect: (port: Port) => void
  /** Lets the services close the store, and ends them when they do not. */
  readonly close: () => Promise<void>
}

/** Starts the services, and starts them again when they die or fall silent. */
export function supervise<Port>(given: Supervised<Port>): Supervisor<Port> {
  let child: Child<Port> | null = null
  let isReady = false
  let failures = 0
  let closed: (() => void) | null = null
  let stopWaiting: () => void = () => undefined

  const start = () => {
    const started = given.fork()
    child = started
    isReady = false
    started.on('message', (message) => hear(started, message))
    started.on('exit', (code) => gone(started, code))
    listen(started)
  }
  const listen = (to: Child<Port>) => {
    stopWaiting()
    const stopBeat = given.later(beatMs, () => to.postMessage({ kind: 'beat' }))
    const stopSilence = given.later(silenceMs, () => to.kill())
    stopWaiting = () => {
      stopBeat()
      stopSilence()
    }
  }
  const hear = (from: Child<Port>, message: unknown) => {
    if (from !== child) return
    listen(from)
    const said = FromService.parse(message)
    if (said.kind === 'key-question')
      void given.answer(said).then((answer) => from.postMessage(answer))
    else if (said.kind === 'ready') {
      isReady = true
      given.ready()
    } else failures = 0
  }
  const gone = (which: Child<Port>, code: number) => {
    if (which !== child) return
    child = null
    isReady = false
    stopWaiting()
    if (closed) return closed()
    const pause = pausesMs[failures]
    failures += 1
    if (pause === undefined) given.givenUp(code)
    else stopWaiting = given.later(pause, start)
  }

  start()
  return {
    isReady: () => isReady,
    connect: (port) => child?.postMessage({ kind: 'window' }, [port]),
    close: () =>
      new Promise((resolve) => {
        closed = resolve
        stopWaiting()
        const ending = child
        if (!ending) return resolve()
        ending.postMessage({ kind: 'close' })
        stopWaiting = given.later(closeMs, () => ending.kill())
      }),
  }
}
