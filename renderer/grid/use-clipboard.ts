import type { ClipboardEvent } from 'react'
import { clearEdits } from './block-edits.ts'
import { copiedCell } from './cell-text.ts'
import type { Grid } from './grid-context.ts'
import { span } from './picked.ts'
import { formatHtml, formatTsv } from './tsv.ts'
import type { GridActs } from './use-grid-acts.ts'
import type { Pasting } from './use-paste.ts'

interface ClipboardDeps {
  readonly grid: Grid
  readonly acts: GridActs
  readonly pasting: Pasting
}

type Event = ClipboardEvent<HTMLElement>

/** Copy, cut and paste of cells. While a text is edited they are the text's own. */
export function useClipboard({ grid, acts, pasting }: ClipboardDeps) {
  const isMoving = () => grid.picking.mode() === 'moving' && grid.picking.picked().active.row >= 0
  const copy = (event: Event): boolean => {
    const { rows } = acts.place()
    const { top, bottom, left, right } = acts.block()
    if (!isMoving() || bottom < top) return false
    const columns = span(left, right).flatMap((at) => grid.columns[at] ?? [])
    const block = span(top, bottom).flatMap((at) => {
      const row = rows[at]
      if (row === undefined) return []
      return [columns.map((one) => copiedCell(one, grid.cell(row, one.field), grid.reader))]
    })
    event.clipboardData.setData('text/plain', formatTsv(block))
    event.clipboardData.setData(
      'text/html',
      formatHtml(
        block,
        columns.map((column) => !column.isNumber),
      ),
    )
    event.preventDefault()
    return true
  }
  return {
    copy: (event: Event) => void copy(event),
    cut: (event: Event) => {
      if (!copy(event)) return
      const edits = clearEdits(acts.place(), acts.block())
      if (edits.length > 0) grid.desk.edit(edits)
    },
    paste: (event: Event) => {
      if (!isMoving()) return
      event.preventDefault()
      pasting.paste(event.clipboardData.getData('text/plain'))
    },
  }
}
