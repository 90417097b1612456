import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { carryingEdits, compareWithPrevious } from '#renderer/form/carrying.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import type { Form } from '#shared/pack/pack.ts'

interface CarryOverProps {
  readonly form: Form
  /** Only this section; without one the whole form. */
  readonly section?: string
}

/** 沿用上期: fills what is blank with last period's answers, in one step; typed answers stay. */
export function CarryOver({ form, section }: CarryOverProps) {
  const desk = useDesk()
  const version = useDeskVersion()
  const { words, say } = useSpeech()
  const [told, setTold] = useState<{ readonly filled: number; readonly version: number }>()
  const { blank, changed } = compareWithPrevious(desk, form, section)
  if (told?.version === version) {
    return <span role="status">{words.carry.filled(told.filled, changed)}</span>
  }
  if (blank === 0) return null
  const title = form.sections.find((one) => one.key === section)?.title
  const carry = () => {
    const edits = carryingEdits(desk, form, section)
    desk.edit(edits)
    setTold({ filled: edits.length, version: desk.version() })
  }
  return (
    <Button
      className="no-print"
      variant="default"
      size="compact-sm"
      title={words.carry.what}
      aria-label={words.home.actOn(words.carry.act(blank), say(title ?? form.title))}
      onClick={carry}
    >
      {words.carry.act(blank)}
    </Button>
  )
}
