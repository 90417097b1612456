/** A place of the grid by numbers: row −1 is the head, row `rows` the blank line for a new row. */
export interface Spot {
  readonly row: number
  readonly column: number
}

/** The active cell, and the far corner of the block that is picked with it. */
export interface Picked {
  readonly active: Spot
  readonly far: Spot
}

/** How large the grid is, and how many rows one screen holds. */
export interface Shape {
  readonly rows: number
  readonly columns: number
  readonly page: number
}

export type Way =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'row-start'
  | 'row-end'
  | 'top'
  | 'bottom'
  | 'first'
  | 'last'
  | 'page-up'
  | 'page-down'
  /** Tab: along the row and on to the next one; at the last cell it leaves the grid. */
  | 'next'
  | 'previous'

export const only = (spot: Spot): Picked => ({ active: spot, far: spot })

const headRow = -1
const within = (number: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, number))

/** Where the active cell goes, alone; undefined when it leaves the grid. */
export function moved(picked: Picked, way: Way, shape: Shape): Picked | undefined {
  const { row, column } = picked.active
  const last = shape.columns - 1
  if (way === 'next') {
    if (column < last) return only({ row, column: column + 1 })
    return row < shape.rows ? only({ row: row + 1, column: 0 }) : undefined
  }
  if (way === 'previous') {
    if (column > 0) return only({ row, column: column - 1 })
    return row > 0 ? only({ row: row - 1, column: last }) : undefined
  }
  const target = stepped(picked.active, way, shape)
  return only({
    row: within(target.row, headRow, shape.rows),
    column: within(target.column, 0, last),
  })
}

/** The block grown to where its far corner goes; the head and the blank line are never in a block. */
export function grown(picked: Picked, way: Way, shape: Shape): Picked {
  if (shape.rows === 0 || picked.active.row < 0 || picked.active.row >= shape.rows) return picked
  const target = stepped(picked.far, way, shape)
  return {
    active: picked.active,
    far: {
      row: within(target.row, 0, shape.rows - 1),
      column: within(target.column, 0, shape.columns - 1),
    },
  }
}

function stepped({ row, column }: Spot, way: Way, shape: Shape): Spot {
  const last = { row: Math.max(shape.rows - 1, 0), column: shape.columns - 1 }
  switch (way) {
    case 'left':
    case 'previous':
      return { row, column: column - 1 }
    case 'right':
    case 'next':
      return { row, column: column + 1 }
    case 'up':
      return { row: row - 1, column }
    case 'down':
      return { row: row + 1, column }
    case 'row-start':
      return { row, column: 0 }
    case 'row-end':
      return { row, column: last.column }
    case 'top':
      return { row: 0, column }
    case 'bottom':
      return { row: last.row, column }
    case 'first':
      return { row: 0, column: 0 }
    case 'last':
      return last
    case 'page-up':
      // A page never goes into the head, from which no page leads back.
      return { row: row <= 0 ? row : Math.max(0, row - shape.page), column }
    case 'page-down':
      return { row: row + shape.page, column }
  }
}

/** Every row of the grid, the active cell staying where it is. */
export function all(shape: Shape): Picked {
  return {
    active: { row: 0, column: 0 },
    far: { row: Math.max(shape.rows - 1, 0), column: shape.columns - 1 },
  }
}

/** A block by its borders, all inclusive. */
export interface Block {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export const blockOf = ({ active, far }: Picked): Block => ({
  top: Math.min(active.row, far.row),
  bottom: Math.max(active.row, far.row),
  left: Math.min(active.column, far.column),
  right: Math.max(active.column, far.column),
})

export const isBlock = ({ active, far }: Picked): boolean =>
  active.row !== far.row || active.column !== far.column

/** The numbers from one border to the other. */
export const span = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
