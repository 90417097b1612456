import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import type { KeyedPart } from '#shared/contract/keying.ts'
import { blankSheet } from '#shared/keying/sheet-places.ts'
import { KeyingDialog } from './keying-dialog.tsx'

interface KeyingMenuProps {
  readonly part: KeyedPart
  /** Of the form or register, as the heading of the dialog. */
  readonly title: string
}

/** A button that leads to typing a blank sheet; none while the program only reads, or without such a sheet. */
export function KeyingMenu({ part, title }: KeyingMenuProps) {
  const { words } = useSpeech()
  const desk = useDesk()
  const [isOpen, setOpen] = useState(false)
  const sheet = blankSheet(desk.engine.pack, part)
  if (desk.access === 'read' || sheet === undefined || sheet.fields.length === 0) return null
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<Icon name="form" size={14} />}
        onClick={() => setOpen(true)}
      >
        {words.keying.open}
      </Button>
      {isOpen ? <KeyingDialog sheet={sheet} title={title} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
