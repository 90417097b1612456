import { useState } from 'react'
import { rowLimit } from '#shared/engine/situation.ts'
import { type FaultValue, faultValue, isFault } from '#shared/fault.ts'
import { type PastePlan, planPaste } from './block-edits.ts'
import type { Grid } from './grid-context.ts'
import { newRowId, rowsBegin } from './new-row.ts'
import { blockOf } from './picked.ts'
import { parseTsv } from './tsv.ts'
import type { GridActs } from './use-grid-acts.ts'

/** What a paste is at: asked about, running, or what it came to. */
export type PasteState =
  | { readonly kind: 'asking'; readonly plan: PastePlan; readonly rows: number }
  | { readonly kind: 'running'; readonly rows: number }
  | { readonly kind: 'done'; readonly rows: number; readonly added: number }
  | { readonly kind: 'refused'; readonly fault: FaultValue }

interface PasteDeps {
  readonly grid: Grid
  readonly acts: GridActs
  readonly rowCount: number
  readonly onDone: () => void
}

/** From so many edits on a paste may take longer than a person waits without a word. */
const longPaste = 2_000

/**
 * Pastes a block: at once when all of it fits, after a preview when something does not. All of it
 * is one step to undo.
 */
export function usePaste({ grid, acts, rowCount, onDone }: PasteDeps) {
  const [state, setState] = useState<PasteState>()

  const write = (plan: PastePlan, rows: number) => {
    grid.desk.edit(plan.edits)
    setState({ kind: 'done', rows, added: plan.added })
    onDone()
  }
  const apply = (plan: PastePlan, rows: number) => {
    if (plan.edits.length === 0) {
      setState(undefined)
      return
    }
    if (plan.edits.length < longPaste) {
      write(plan, rows)
      return
    }
    setState({ kind: 'running', rows })
    // The word that it runs must be painted before the work that holds the window.
    requestAnimationFrame(() => setTimeout(() => write(plan, rows), 0))
  }
  const paste = (text: string) => {
    try {
      const block = parseTsv(text)
      const plan = planPaste(acts.place(), {
        block,
        at: blockOf(grid.picking.picked()),
        newRow: newRowId,
        from: rowsBegin(grid.desk),
        room: rowLimit - rowCount,
      })
      if (plan.misfits.length > 0) setState({ kind: 'asking', plan, rows: block.length })
      else apply(plan, block.length)
    } catch (thrown) {
      if (!isFault(thrown)) throw thrown
      setState({ kind: 'refused', fault: faultValue(thrown) })
    }
  }
  return {
    state,
    paste,
    apply,
    dismiss: () => setState(undefined),
  }
}

export type Pasting = ReturnType<typeof usePaste>
