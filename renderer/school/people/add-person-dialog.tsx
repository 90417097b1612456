import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { PersonName } from '#shared/contract/people.ts'
import { may, Role } from '#shared/role.ts'
import { PeopleDialog } from './people-dialog.tsx'
import { chosenPin, noPin, PinInputs } from './pin-inputs.tsx'

const schoolRoles = Role.options.filter((role) => may(role, 'fill'))

/** A new person with a role of a school and a PIN of the person's own. */
export function AddPersonDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = useSpeech()
  const { calls } = useApi()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('homeroom')
  const [typed, setTyped] = useState(noPin)
  const pin = chosenPin(typed)
  const given = PersonName.safeParse(name.trim())
  return (
    <PeopleDialog
      title={words.people.add}
      act={words.people.add}
      onClose={onClose}
      run={
        given.success && pin !== undefined
          ? () => calls.school.people.add({ name: given.data, role, pin })
          : undefined
      }
    >
      <TextInput
        label={words.people.name}
        value={name}
        maxLength={30}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <NativeSelect
        label={words.people.role}
        value={role}
        onChange={(event) => setRole(Role.parse(event.currentTarget.value))}
        data={schoolRoles.map((value) => ({ value, label: words.role[value] }))}
      />
      <p>{words.people.addWhat}</p>
      <PinInputs label={words.who.pin} typed={typed} onType={setTyped} />
    </PeopleDialog>
  )
}
