import { useRef, useState } from 'react'
import type { Edit } from '#shared/engine/edit.ts'
import type { RowId } from '#shared/ids.ts'
import { type BlockPlace, clearEdits, fillEdits } from './block-edits.ts'
import type { Grid } from './grid-context.ts'
import type { GridAct } from './grid-keys.ts'
import { all, type Block, blockOf, grown, isBlock, moved, only, type Shape } from './picked.ts'

/** What the keys and the buttons of a grid may ask of its screen. */
export interface ScreenActs {
  /** Brings the cell at which the person is, or the far corner of a block, into sight. */
  readonly reveal: (spot: { readonly row: number; readonly column: number }) => void
  readonly openForm: () => void
  readonly openColumn: (column: number) => void
  readonly sort: (column: number) => void
  readonly widen: (column: number, step: 1 | -1) => void
  readonly retire: () => void
  readonly find: () => void
  readonly bulk: () => void
}

interface ActsDeps {
  readonly grid: Grid
  readonly ids: readonly RowId[]
  readonly shape: Shape
  readonly screen: ScreenActs
}

/** Does what keys mean. Every act answers whether it took the key from the browser. */
export function useGridActs(deps: ActsDeps) {
  const latest = useRef(deps)
  latest.current = deps
  const [acts] = useState(() => createActs(() => latest.current))
  return acts
}

function createActs(now: () => ActsDeps) {
  const place = (): BlockPlace => {
    const { grid, ids } = now()
    const { register, columns, canType, cell } = grid
    return {
      register: register.key,
      columns,
      rows: ids,
      canType,
      answer: (row, column) => cell(row, column).answer,
    }
  }
  /** What is picked, without the head and the blank line. */
  const block = (): Block => {
    const { grid, shape } = now()
    const { top, bottom, ...sides } = blockOf(grid.picking.picked())
    return { top: Math.max(top, 0), bottom: Math.min(bottom, shape.rows - 1), ...sides }
  }
  const pick = (next: ReturnType<typeof moved>): boolean => {
    if (next === undefined) return false
    const { grid, screen } = now()
    grid.picking.live()?.commit()
    screen.reveal(next.far)
    grid.picking.pick(next)
    return true
  }
  const edit = (edits: ReturnType<typeof clearEdits>): true => {
    if (edits.length > 0) now().grid.desk.edit(edits)
    return true
  }
  const done = (act: () => unknown): true => {
    act()
    return true
  }

  function perform(act: GridAct): boolean {
    const { grid, shape, screen } = now()
    const { picking, desk } = grid
    const picked = picking.picked()
    const { column } = picked.active
    switch (act.do) {
      case 'move':
        return pick(moved(picked, act.way, shape))
      case 'grow':
        return pick(grown(picked, act.way, shape))
      case 'commit':
        picking.live()?.commit()
        picking.setMode('moving')
        if (pick(moved(only(picking.picked().active), act.way, shapeNow()))) return true
        return act.way !== 'next' && act.way !== 'previous'
      case 'cancel':
        picking.live()?.cancel()
        return done(() => picking.setMode('moving'))
      case 'edit':
        return done(() => picking.setMode('editing'))
      case 'open':
        return done(() => picking.live()?.openList())
      case 'tick':
        return done(() => picking.live()?.tick())
      case 'choose':
        return done(() => picking.live()?.choose(act.step))
      case 'collapse':
        return isBlock(picked) && pick(only(picked.active))
      case 'all':
        return shape.rows > 0 && done(() => picking.pick(all(shape)))
      case 'clear':
        return edit(clearEdits(place(), block()))
      case 'fill':
        return edit(fillEdits(place(), filled(block())))
      case 'undo':
        return goBackTo(desk.undo())
      case 'redo':
        return goBackTo(desk.redo())
      case 'new':
        return pick(only({ row: shape.rows, column: 0 }))
      case 'form':
        return done(screen.openForm)
      case 'column':
        return done(() => screen.openColumn(column))
      case 'sort':
        return done(() => screen.sort(column))
      case 'narrower':
        return done(() => screen.widen(column, -1))
      case 'wider':
        return done(() => screen.widen(column, 1))
      case 'retire':
        return done(screen.retire)
      case 'find':
        return done(screen.find)
      case 'bulk':
        return done(screen.bulk)
    }
  }
  /** Leads to where something was taken back, so that a person sees what changed. */
  const goBackTo = (step: { readonly edits: readonly Edit[] } | undefined): true => {
    const { grid, ids, screen } = now()
    for (const edit of step?.edits ?? []) {
      if (edit.op !== 'set-cell' || edit.register !== grid.register.key) continue
      const spot = {
        row: ids.indexOf(edit.row),
        column: grid.columns.findIndex((one) => one.field.name === edit.column),
      }
      if (spot.row === -1 || spot.column === -1) continue
      screen.reveal(spot)
      grid.picking.pick(only(spot))
      break
    }
    return true
  }
  /** A row may have been added by what was just committed, and is not drawn yet. */
  const shapeNow = (): Shape => {
    const { grid, ids, shape } = now()
    const last = grid.picking.picked().active.row
    return last >= ids.length ? { ...shape, rows: Math.max(shape.rows, last) } : shape
  }
  return { perform, pick, place, block }
}

/** One picked cell is filled from the one above it, as spreadsheets do. */
const filled = (block: Block): Block =>
  block.top === block.bottom ? { ...block, top: Math.max(0, block.top - 1) } : block

export type GridActs = ReturnType<typeof useGridActs>
