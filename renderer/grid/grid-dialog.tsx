import { dayOf } from '#renderer/ui/moment.ts'
import type { Row } from '#shared/engine/situation.ts'
import type { RowId } from '#shared/ids.ts'
import { ArchiveDialog } from './archive-dialog.tsx'
import { BulkDialog } from './bulk-dialog.tsx'
import { ColumnDialog } from './column-dialog.tsx'
import { useGrid } from './grid-context.ts'
import type { GridActs } from './use-grid-acts.ts'
import type { GridView } from './use-grid-view.ts'

/** What the grid asks in a dialog of its own. */
export type OpenDialog =
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'bulk'; readonly rows: readonly RowId[] }
  | { readonly kind: 'archive'; readonly rows: readonly Row[] }

interface GridDialogProps {
  readonly open: OpenDialog
  readonly view: GridView
  readonly acts: GridActs
  readonly onClose: () => void
}

export function GridDialog({ open, view, acts, onClose }: GridDialogProps) {
  const { columns, register, picking } = useGrid()
  switch (open.kind) {
    case 'column': {
      const column = columns[open.column]
      return column === undefined ? null : (
        <ColumnDialog column={column} view={view} onClose={onClose} />
      )
    }
    case 'bulk':
      return (
        <BulkDialog
          rows={open.rows}
          column={picking.picked().active.column}
          acts={acts}
          onClose={onClose}
        />
      )
    case 'archive':
      return (
        <ArchiveDialog
          register={register}
          rows={open.rows}
          today={dayOf(new Date())}
          onClose={onClose}
        />
      )
  }
}
