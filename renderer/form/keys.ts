/** The part of a key press that decides what it means. */
export interface KeyPress {
  readonly key: string
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
  /** True while an input method is composing: its Enter chooses a word and nothing else. */
  readonly composing: boolean
  readonly target: 'text' | 'long' | 'choice' | 'other'
}

export type KeyAct =
  | 'next'
  | 'previous'
  | 'up'
  | 'down'
  | 'help'
  | 'panes'
  | 'find'
  | 'save'
  | 'undo'
  | 'redo'
  | 'problem'
  | 'problem-before'
  | 'section'
  | 'section-before'
  | 'history'

const withCtrl: ReadonlyMap<string, KeyAct> = new Map([
  ['s', 'save'],
  ['f', 'find'],
  ['z', 'undo'],
  ['y', 'redo'],
])
/** In a long text these turn its pages. */
const pages: ReadonlyMap<string, KeyAct> = new Map([
  ['PageDown', 'section'],
  ['PageUp', 'section-before'],
])

/**
 * What a key means in a form; undefined leaves it to the browser. Enter never submits: it goes to
 * the next field, in a long text only without Shift (which breaks the line there).
 */
export function keyAct(press: KeyPress): KeyAct | undefined {
  if (press.composing) return undefined
  const { key, ctrl, alt, shift, target } = press
  if (alt) return undefined
  if (ctrl) {
    const letter = key.toLowerCase()
    if (shift) return letter === 'z' ? 'redo' : undefined
    return withCtrl.get(letter)
  }
  if (key === 'F8') return shift ? 'problem-before' : 'problem'
  const page = pages.get(key)
  if (page !== undefined) return target === 'long' || shift ? undefined : page
  if (key === 'F1') return 'help'
  if (key === 'F6') return 'panes'
  if (key === 'F9') return 'history'
  if (target === 'other') return undefined
  if (key === 'Enter') {
    if (!shift) return 'next'
    return target === 'long' ? undefined : 'previous'
  }
  if (target === 'text' && key === 'ArrowDown') return 'down'
  if (target === 'text' && key === 'ArrowUp') return 'up'
  return undefined
}

/** A place at which Enter can stop. Radios of one name are one place. */
export interface Stop {
  readonly group: string | undefined
  readonly checked: boolean
  /** A button by which a person vouches for something: never reached, so never pressed, by Enter. */
  readonly vouches?: boolean
}

/**
 * The stop after (or before) the one at `from`: within a group of radios the checked one stands for
 * all, or the first. Undefined at the end.
 */
export function stopAfter(stops: readonly Stop[], from: number, step: 1 | -1): number | undefined {
  const here = stops[from]?.group
  for (let at = from + step; at >= 0 && at < stops.length; at += step) {
    const stop = stops[at]
    if (stop === undefined) return undefined
    if (stop.vouches === true) continue
    if (stop.group === undefined) return at
    if (stop.group !== here && stands(stops, at)) return at
  }
  return undefined
}

function stands(stops: readonly Stop[], at: number): boolean {
  const group = stops[at]?.group
  const checked = stops.findIndex((stop) => stop.group === group && stop.checked)
  return at === (checked === -1 ? stops.findIndex((stop) => stop.group === group) : checked)
}

/** How a register lies on the screen: the names of its rows and columns, in their order there. */
export interface GridShape {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** True when a line of the screen is a column of the register. */
  readonly onItsSide: boolean
}

/** The cell above or below `A.buildings/<row>/<column>` on the screen; undefined at the border. */
export function cellBeside(ref: string, shape: GridShape, step: 1 | -1): string | undefined {
  const [register, row = '', column = ''] = ref.split('/')
  const line = shape.onItsSide ? shape.columns : shape.rows
  const at = line.indexOf(shape.onItsSide ? column : row)
  const beside = at === -1 ? undefined : line[at + step]
  if (beside === undefined) return undefined
  return shape.onItsSide ? `${register}/${row}/${beside}` : `${register}/${beside}/${column}`
}
