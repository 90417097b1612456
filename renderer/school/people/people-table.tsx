import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { dayOf } from '#renderer/ui/moment.ts'
import table from '#renderer/ui/table.module.css'
import type { Person } from '#shared/contract/people.ts'
import type { Actor } from '#shared/role.ts'
import styles from './people.module.css'

interface PeopleTableProps {
  readonly people: readonly Person[]
  readonly actor: Actor
  readonly isKeeper: boolean
  readonly onAsk: (ask: 'pin' | 'rename' | 'deactivate', person: Person) => void
}

/** One line for each person, with what may be done to it by whoever works now. */
export function PeopleTable({ people, actor, isKeeper, onAsk }: PeopleTableProps) {
  const { words } = useSpeech()
  const { calls, school } = useApi()
  const client = useQueryClient()
  const restore = useMutation({
    mutationFn: ({ id, name }: Person) =>
      calls.school.people.change({ person: id, name, active: true }),
    onSuccess: () => client.invalidateQueries({ queryKey: school.people.key() }),
  })
  const stateOf = ({ left_at, has_pin }: Person) => {
    if (left_at !== undefined) return words.people.left(dayOf(new Date(left_at)))
    return has_pin ? words.people.pinSet : words.people.pinNone
  }
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{words.people.name}</th>
            <th scope="col">{words.people.role}</th>
            <th scope="col">{words.people.state}</th>
            <th scope="col">{words.people.acts}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                {person.name}
                {person.id === actor.id ? words.people.me : null}
              </th>
              <td>{words.role[person.role]}</td>
              <td>{stateOf(person)}</td>
              <td className={styles.acts}>
                {person.left_at !== undefined && isKeeper ? (
                  <Act word={words.people.restore} onClick={() => restore.mutate(person)} />
                ) : null}
                {person.left_at === undefined && (isKeeper || person.id === actor.id) ? (
                  <>
                    <Act word={words.people.setPin} onClick={() => onAsk('pin', person)} />
                    <Act word={words.people.rename} onClick={() => onAsk('rename', person)} />
                  </>
                ) : null}
                {person.left_at === undefined && isKeeper && person.id !== actor.id ? (
                  <Act word={words.people.deactivate} onClick={() => onAsk('deactivate', person)} />
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <FaultNotice thrown={restore.error} />
    </>
  )
}

function Act({ word, onClick }: { readonly word: string; readonly onClick: () => void }) {
  return (
    <Button variant="subtle" size="compact-sm" onClick={onClick}>
      {word}
    </Button>
  )
}
