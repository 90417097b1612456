import type { Mode } from './grid-keys.ts'
import { blockOf, isBlock, only, type Picked } from './picked.ts'

/** What the live cell can be told from outside of it. */
export interface LiveCell {
  /** Puts the typed text into the draft. */
  readonly commit: () => void
  /** Puts back what stood there when typing began. */
  readonly cancel: () => void
  readonly openList: () => void
  readonly choose: (step: 1 | -1) => void
  readonly hasList: () => boolean
  /** Whether the list is one of several codes that stands at an entry which Space can tick. */
  readonly canTick: () => boolean
  readonly tick: () => void
  readonly focus: () => void
}

/**
 * Which cells are picked and what the live one is doing. Kept outside of React's state: a step of
 * the arrow renders the rows that it leaves and enters, not the grid.
 */
export interface Picking {
  readonly picked: () => Picked
  readonly mode: () => Mode
  readonly pick: (picked: Picked) => void
  readonly setMode: (mode: Mode) => void
  readonly subscribe: (listener: () => void) => () => void
  /** What a row must know to draw itself, as one text: it is the same while nothing changes for it. */
  readonly ofRow: (row: number) => string
  readonly setLive: (live: LiveCell | undefined) => void
  readonly live: () => LiveCell | undefined
  /** Whether the grid has the focus, so that the next live box takes it on. */
  readonly hasFocus: () => boolean
  readonly setFocus: (has: boolean) => void
}

export function createPicking(): Picking {
  let picked: Picked = only({ row: 0, column: 0 })
  let mode: Mode = 'moving'
  let live: LiveCell | undefined
  let hasFocus = false
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    picked: () => picked,
    mode: () => mode,
    pick: (next) => {
      picked = next
      mode = 'moving'
      tell()
    },
    setMode: (next) => {
      if (mode === next) return
      mode = next
      tell()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    ofRow: (row) => {
      const { active } = picked
      const block = blockOf(picked)
      const inBlock = isBlock(picked) && row >= block.top && row <= block.bottom
      const isActive = row === active.row
      if (!inBlock && !isActive) return ''
      const range = inBlock ? `${block.left}-${block.right}` : ''
      return `${isActive ? active.column : ''}|${range}`
    },
    setLive: (next) => {
      live = next
    },
    live: () => live,
    hasFocus: () => hasFocus,
    setFocus: (has) => {
      hasFocus = has
    },
  }
}

/** `ofRow` read back: the active column, and the picked columns. */
export function readOfRow(text: string): {
  readonly active: number | undefined
  readonly from: number
  readonly to: number
} {
  const [active = '', range = ''] = text.split('|')
  const [from = '', to = ''] = range.split('-')
  return {
    active: active === '' ? undefined : Number(active),
    from: from === '' ? 1 : Number(from),
    to: to === '' ? 0 : Number(to),
  }
}
