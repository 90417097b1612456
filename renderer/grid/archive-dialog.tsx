import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { captionOf } from '#renderer/form/caption.ts'
import { answerOf } from '#renderer/form/typed.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { Row } from '#shared/engine/situation.ts'
import { PlainDate } from '#shared/ids.ts'
import type { Register } from '#shared/pack/pack.ts'

interface ArchiveDialogProps {
  readonly register: Register
  readonly row: Row
  readonly today: string
  readonly onClose: () => void
}

/** Asks from which day a row no longer counts. Nothing is deleted, and the row can be restored. */
export function ArchiveDialog({ register, row, today, onClose }: ArchiveDialogProps) {
  const desk = useDesk()
  const { words, say } = useSpeech()
  const [day, setDay] = useState(today)
  const parsed = PlainDate.safeParse(answerOf({ kind: 'date' }, day))
  const caption =
    captionOf(desk.engine.pack, register, row.cells[register.caption], say) ||
    words.register.unnamed
  const archive = () => {
    if (!parsed.success) return
    desk.edit({ op: 'archive-row', register: register.key, row: row.id, to: parsed.data })
    onClose()
  }
  return (
    <Dialog
      title={words.register.archiveRow(caption)}
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
      <TextInput
        label={words.register.archiveDay}
        description={words.register.archiveWhat}
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
        error={parsed.success ? undefined : words.register.archiveDayWrong}
        data-autofocus
      />
    </Dialog>
  )
}
