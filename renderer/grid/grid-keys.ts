import type { Way } from './picked.ts'

/**
 * What the live cell is doing. `moving`: keys move through the grid. `replacing`: what is typed takes
 * the place of the value, arrows end it. `editing` (F2): arrows move within the text.
 */
export type Mode = 'moving' | 'replacing' | 'editing'

/** The part of a key press that decides what it means. */
export interface GridPress {
  readonly key: string
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
  /** True while an input method is composing: its keys choose a word and nothing else. */
  readonly composing: boolean
  readonly mode: Mode
  /** Whether a list of codes is open under the cell. */
  readonly list: boolean
  /** Whether Space ticks an entry of that list; otherwise it is typed. */
  readonly ticks: boolean
  readonly place: 'head' | 'cell' | 'blank'
}

export type GridAct =
  | { readonly do: 'move' | 'grow' | 'commit'; readonly way: Way }
  | { readonly do: 'choose'; readonly step: 1 | -1 }
  | {
      readonly do:
        | 'edit'
        | 'open'
        | 'tick'
        | 'cancel'
        | 'collapse'
        | 'clear'
        | 'undo'
        | 'redo'
        | 'fill'
        | 'all'
        | 'form'
        | 'column'
        | 'sort'
        | 'narrower'
        | 'wider'
        | 'retire'
        | 'new'
        | 'find'
        | 'bulk'
    }

const arrows: Readonly<Record<string, Way>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
const jumps: Readonly<Record<string, Way>> = {
  Home: 'row-start',
  End: 'row-end',
  PageUp: 'page-up',
  PageDown: 'page-down',
}
const farJumps: Readonly<Record<string, Way>> = {
  Home: 'first',
  End: 'last',
  ArrowLeft: 'row-start',
  ArrowRight: 'row-end',
  ArrowUp: 'top',
  ArrowDown: 'bottom',
}

/** What a key means in the grid; undefined leaves it to the browser, which types or goes on. */
export function gridAct(press: GridPress): GridAct | undefined {
  if (press.composing) return undefined
  if (press.place === 'head') return actOnHead(press)
  return press.mode === 'moving' ? actMoving(press) : actTyping(press)
}

function actOnHead({ key, ctrl, alt, shift }: GridPress): GridAct | undefined {
  if (ctrl || alt) return undefined
  if (shift && key === 'ArrowLeft') return { do: 'narrower' }
  if (shift && key === 'ArrowRight') return { do: 'wider' }
  if (key === 'Enter') return { do: 'column' }
  if (key === ' ') return { do: 'sort' }
  const way = arrows[key] ?? jumps[key]
  return way === undefined || shift ? undefined : { do: 'move', way }
}

function actMoving(press: GridPress): GridAct | undefined {
  const { key, ctrl, alt, shift } = press
  if (alt) return !ctrl && key === 'ArrowDown' ? { do: 'open' } : undefined
  if (ctrl) return actWithControl(press)
  const way = arrows[key] ?? jumps[key]
  if (way !== undefined) return { do: shift ? 'grow' : 'move', way }
  switch (key) {
    case 'Tab':
      return { do: 'move', way: shift ? 'previous' : 'next' }
    case 'Enter':
      return { do: 'form' }
    case 'F2':
      return { do: 'edit' }
    case 'Delete':
      return { do: 'clear' }
    case 'Insert':
      return { do: 'new' }
    case 'Escape':
      return { do: 'collapse' }
    default:
      return undefined
  }
}

function actWithControl({ key, shift }: GridPress): GridAct | undefined {
  const way = farJumps[key]
  if (way !== undefined) return { do: shift ? 'grow' : 'move', way }
  switch (key.toLowerCase()) {
    case 'a':
      return { do: 'all' }
    case 'd':
      return { do: 'fill' }
    case 'z':
      return { do: shift ? 'redo' : 'undo' }
    case 'y':
      return { do: 'redo' }
    case 'f':
      return { do: 'find' }
    case 'b':
      return { do: 'bulk' }
    case 'delete':
      return { do: 'retire' }
    default:
      return undefined
  }
}

function actTyping(press: GridPress): GridAct | undefined {
  const { key, ctrl, alt, shift, mode, list, ticks } = press
  if (key === 'Escape') return { do: 'cancel' }
  if (ctrl) return undefined
  // Alt+Enter breaks the line of a long text.
  if (alt) return undefined
  if (key === 'Enter') return { do: 'commit', way: shift ? 'up' : 'down' }
  if (key === 'Tab') return { do: 'commit', way: shift ? 'previous' : 'next' }
  if (ticks && key === ' ') return { do: 'tick' }
  if (list && key === 'ArrowDown') return { do: 'choose', step: 1 }
  if (list && key === 'ArrowUp') return { do: 'choose', step: -1 }
  if (mode === 'replacing') {
    if (key === 'F2') return { do: 'edit' }
    const way = arrows[key]
    if (way !== undefined && !shift) return { do: 'commit', way }
  }
  return undefined
}
