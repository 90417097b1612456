import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { Row } from '#shared/engine/situation.ts'
import { captionOf } from '#shared/entry/caption.ts'
import { answerOf } from '#shared/entry/typed.ts'
import { PlainDate } from '#shared/ids.ts'
import type { Register } from '#shared/pack/pack.ts'
import { retireEdits } from './retire.ts'

interface ArchiveDialogProps {
  readonly register: Register
  readonly rows: readonly Row[]
  readonly today: string
  readonly onClose: () => void
}

/** Asks from which day rows no longer count. Nothing is deleted, and they can be restored. */
export function ArchiveDialog({ register, rows, today, onClose }: ArchiveDialogProps) {
  const desk = useDesk()
  const { words, say } = useSpeech()
  const [day, setDay] = useState(today)
  const parsed = PlainDate.safeParse(answerOf({ kind: 'date' }, day))
  const [first] = rows
  const caption =
    captionOf(desk.engine.pack, register, first?.cells[register.caption], say) ||
    words.register.unnamed
  const archive = () => {
    if (!parsed.success) return
    desk.edit(retireEdits(desk, register.key, rows, parsed.data))
    onClose()
  }
  return (
    <Dialog
      title={
        rows.length === 1 ? words.register.archiveRow(caption) : words.grid.archiveRows(rows.length)
      }
      closeWord={words.app.close}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {words.app.cancel}
          </Button>
          <Button onClick={archive} disabled={!parsed.success}>
            {words.register.archive}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          archive()
        }}
      >
        <TextInput
          label={words.register.archiveDay}
          description={words.register.archiveWhat}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
          error={parsed.success ? undefined : words.register.archiveDayWrong}
          data-autofocus
        />
      </form>
    </Dialog>
  )
}
