import { Edit, editsAtMost } from '#shared/engine/edit.ts'
import type { FaultValue } from '#shared/fault.ts'
import type { Instant } from '#shared/ids.ts'
import { cellOfEdit } from './edit-cell.ts'

/** What the status bar says. `failing` keeps every edit and tries again. */
export type Saving =
  | { readonly kind: 'saved'; readonly at: Instant | undefined }
  | { readonly kind: 'saving'; readonly count: number }
  /** All that was sent is stored, but something typed cannot be sent: too short, or far too long. */
  | { readonly kind: 'held' }
  | { readonly kind: 'failing'; readonly count: number; readonly fault: FaultValue }

export interface QueueDeps {
  /** Stores the edits, durable when it resolves, and says since when; throws what `faultOf` understands. */
  readonly store: (edits: readonly Edit[]) => Promise<Instant | undefined>
  readonly faultOf: (thrown: unknown) => FaultValue
  /** Calls back once after `ms`; gives how to call it off. */
  readonly later: (ms: number, act: () => void) => () => void
  readonly now: () => number
}

export interface DraftQueue {
  readonly add: (edits: readonly Edit[]) => void
  /** Sends what waits at once; true when everything is stored. */
  readonly flush: () => Promise<boolean>
  readonly saving: () => Saving
  /** While something typed cannot be sent yet, nothing is called saved. `id` names its box. */
  readonly hold: (id: string, held: boolean) => void
  readonly pending: () => readonly Edit[]
  /** Forgets one that the services can never take, e.g. of a row that is gone. */
  readonly drop: (unwanted: (edit: Edit) => boolean) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** Pause after the last key before a save, and the longest that a typing person stays unsaved. */
const pauseMs = 250
const ceilingMs = 1_500
const holding: Saving = { kind: 'held' }
const retryMs = [1_000, 3_000, 10_000, 30_000] as const

/**
 * The edits that are not stored yet, in their order. One save at a time; an edit leaves the queue
 * only when the services have said that it is stored.
 */
export function createDraftQueue(deps: QueueDeps, savedAt: Instant | undefined): DraftQueue {
  let waiting: Edit[] = []
  let sending: readonly Edit[] = []
  let saving: Saving = { kind: 'saved', at: savedAt }
  let held: ReadonlySet<string> = new Set()
  let firstAt = 0
  let failures = 0
  let callOff: () => void = () => undefined
  let running: Promise<boolean> | undefined
  const listeners = new Set<() => void>()

  const say = (next: Saving) => {
    saving = next
    for (const listener of listeners) listener()
  }
  const count = () => sending.length + waiting.length
  const wait = (ms: number) => {
    callOff()
    callOff = deps.later(ms, () => void flush())
  }

  function hold(id: string, isHeld: boolean): void {
    if (held.has(id) === isHeld) return
    held = isHeld ? new Set([...held, id]) : new Set([...held].filter((one) => one !== id))
    say(saving)
  }

  /** What the wall would refuse must not stand before the edits after it: it stays in its box. */
  function isSendable(edit: Edit): boolean {
    const isTaken = Edit.safeParse(edit).success
    const key = cellOfEdit(edit)
    if (key !== undefined) hold(key, !isTaken)
    return isTaken
  }

  async function sendOnce(): Promise<boolean> {
    sending = waiting.slice(0, editsAtMost)
    waiting = waiting.slice(editsAtMost)
    try {
      const at = await deps.store(sending)
      sending = []
      failures = 0
      say(count() === 0 ? { kind: 'saved', at } : { kind: 'saving', count: count() })
      return true
    } catch (thrown) {
      waiting = [...sending, ...waiting]
      sending = []
      say({ kind: 'failing', count: count(), fault: deps.faultOf(thrown) })
      wait(retryMs[Math.min(failures, retryMs.length - 1)] ?? 30_000)
      failures += 1
      return false
    }
  }

  async function sendAll(): Promise<boolean> {
    while (waiting.length > 0) {
      if (!(await sendOnce())) return false
    }
    return true
  }

  function flush(): Promise<boolean> {
    callOff()
    running ??= sendAll().finally(() => {
      running = undefined
    })
    return running
  }

  return {
    add: (edits) => {
      const sendable = edits.filter(isSendable)
      if (sendable.length === 0) return
      if (waiting.length === 0) firstAt = deps.now()
      for (const edit of sendable) join(waiting, edit)
      if (saving.kind !== 'failing') say({ kind: 'saving', count: count() })
      else say({ ...saving, count: count() })
      if (failures > 0) return
      wait(Math.max(0, Math.min(pauseMs, firstAt + ceilingMs - deps.now())))
    },
    flush,
    saving: () => (saving.kind === 'saved' && held.size > 0 ? holding : saving),
    hold,
    pending: () => [...sending, ...waiting],
    drop: (unwanted) => {
      sending = sending.filter((edit) => !unwanted(edit))
      waiting = waiting.filter((edit) => !unwanted(edit))
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Typing in one cell is one edit: a newer value takes the place of the one just before it. */
function join(edits: Edit[], edit: Edit): void {
  const last = edits.at(-1)
  const key = cellOfEdit(edit)
  if (last !== undefined && key !== undefined && cellOfEdit(last) === key) edits.pop()
  edits.push(edit)
}
