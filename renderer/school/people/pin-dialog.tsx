import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import type { Person } from '#shared/contract/people.ts'
import { PeopleDialog } from './people-dialog.tsx'
import { chosenPin, digitsOf, noPin, PinInputs } from './pin-inputs.tsx'

interface PinDialogProps {
  readonly person: Person
  readonly isMe: boolean
  readonly onClose: () => void
}

/** A new PIN: one's own after the old one, another person's without it. */
export function PinDialog({ person, isMe, onClose }: PinDialogProps) {
  const { words } = useSpeech()
  const { calls } = useApi()
  const [old, setOld] = useState('')
  const [typed, setTyped] = useState(noPin)
  const pin = chosenPin(typed)
  const asksOld = isMe && person.has_pin
  return (
    <PeopleDialog
      title={words.people.change(person.name)}
      act={words.people.setPin}
      onClose={onClose}
      run={
        pin === undefined || (asksOld && old.length < 4)
          ? undefined
          : () =>
              calls.school.people.setPin({ person: person.id, pin, ...(asksOld ? { old } : {}) })
      }
    >
      {asksOld ? (
        <PasswordInput
          label={words.people.oldPin}
          value={old}
          onChange={(event) => setOld(digitsOf(event.currentTarget.value))}
          inputMode="numeric"
          autoComplete="off"
          data-autofocus
        />
      ) : null}
      <PinInputs label={words.people.newPin} typed={typed} onType={setTyped} />
    </PeopleDialog>
  )
}
