import { Button } from '@mantine/core'
import { useSpeech } from '#renderer/language/language.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import table from '#renderer/ui/table.module.css'
import type { Misfit, PastePlan } from './block-edits.ts'
import styles from './dialogs.module.css'

interface PasteDialogProps {
  readonly plan: PastePlan
  readonly rows: number
  readonly onApply: () => void
  readonly onClose: () => void
}

/** So many cells that do not fit are listed; a person mends more of them in the spreadsheet. */
const listed = 100

/** Before a block goes in of which something does not fit: what goes in, and what becomes of the rest. */
export function PasteDialog({ plan, rows, onApply, onClose }: PasteDialogProps) {
  const { words } = useSpeech()
  const { misfits, added, cells } = plan
  return (
    <Dialog
      title={words.grid.pasteTitle(misfits.length)}
      closeWord={words.app.close}
      onClose={onClose}
      wide
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {words.app.cancel}
          </Button>
          <Button onClick={onApply} disabled={plan.edits.length === 0} data-autofocus>
            {words.grid.pasteAnyway}
          </Button>
        </>
      }
    >
      <p>{words.grid.pasteWhat(rows, cells, added)}</p>
      <div className={styles.misfits}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{words.grid.blockRow}</th>
              <th scope="col">{words.grid.column}</th>
              <th scope="col">{words.grid.text}</th>
              <th scope="col">{words.grid.becomes}</th>
            </tr>
          </thead>
          <tbody>
            {misfits.slice(0, listed).map((misfit) => (
              <MisfitLine key={`${misfit.row} ${misfit.column}`} misfit={misfit} />
            ))}
          </tbody>
        </table>
      </div>
      {misfits.length > listed ? (
        <p className={styles.quiet}>{words.grid.moreMisfits(misfits.length - listed)}</p>
      ) : null}
      <p className={styles.quiet}>{words.grid.pasteUndo}</p>
    </Dialog>
  )
}

function MisfitLine({ misfit }: { readonly misfit: Misfit }) {
  const { words, say } = useSpeech()
  const { row, column, label, text, why } = misfit
  return (
    <tr>
      <th scope="row">{row + 1}</th>
      <td>{label === undefined ? words.grid.blockColumn(column + 1) : say(label)}</td>
      <td className={styles.misfit}>{[...text].slice(0, 60).join('')}</td>
      <td>{words.grid.misfit[why]}</td>
    </tr>
  )
}
