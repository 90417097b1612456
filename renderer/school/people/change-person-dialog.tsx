import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { type Person, PersonName } from '#shared/contract/people.ts'
import { PeopleDialog } from './people-dialog.tsx'

interface ChangePersonDialogProps {
  readonly person: Person
  readonly act: 'rename' | 'deactivate'
  readonly onClose: () => void
}

/** Another name, or leaving: what the person did keeps its author either way. */
export function ChangePersonDialog({ person, act, onClose }: ChangePersonDialogProps) {
  const { words } = useSpeech()
  const { calls } = useApi()
  const [name, setName] = useState(person.name)
  const given = PersonName.safeParse(name.trim())
  const change = (to: string) =>
    calls.school.people.change({ person: person.id, name: to, active: act === 'rename' })
  return act === 'rename' ? (
    <PeopleDialog
      title={words.people.change(person.name)}
      act={words.people.save}
      onClose={onClose}
      run={given.success ? () => change(given.data) : undefined}
    >
      <TextInput
        label={words.people.name}
        value={name}
        maxLength={30}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
    </PeopleDialog>
  ) : (
    <PeopleDialog
      title={words.people.deactivateOf(person.name)}
      act={words.people.deactivate}
      onClose={onClose}
      run={() => change(person.name)}
    >
      <p>{words.people.deactivateWhat}</p>
    </PeopleDialog>
  )
}
