import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import type { SheetTarget } from '#shared/contract/spreadsheets.ts'
import { ImportDialog } from './import-dialog.tsx'

interface ImportMenuProps {
  readonly target: SheetTarget
  /** Of the form or register, as the heading of the dialog. */
  readonly title: string
}

/** A button that leads a file into a form or register; none while the program only reads. */
export function ImportMenu(props: ImportMenuProps) {
  const { words } = useSpeech()
  const desk = useDesk()
  const [isOpen, setOpen] = useState(false)
  if (desk.access === 'read') return null
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<Icon name="receive" size={14} />}
        onClick={() => setOpen(true)}
      >
        {words.importing.open}
      </Button>
      {isOpen ? <ImportDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
