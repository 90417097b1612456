import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSpeech } from '#renderer/language/language.tsx'
import { useIdleMinutes } from '#renderer/people/idle-minutes.ts'
import { usePeople } from '#renderer/people/use-people.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { Page, Part } from '#renderer/ui/page.tsx'
import type { Person } from '#shared/contract/people.ts'
import { type Actor, may } from '#shared/role.ts'
import { AddPersonDialog } from './add-person-dialog.tsx'
import { ChangePersonDialog } from './change-person-dialog.tsx'
import styles from './people.module.css'
import { PeopleTable } from './people-table.tsx'
import { PinDialog } from './pin-dialog.tsx'
import { ReadsTable } from './reads-table.tsx'

type Asked =
  | { readonly ask: 'add' }
  | { readonly ask: 'pin' | 'rename' | 'deactivate'; readonly person: Person }

/** Everybody of this laptop, with name, role and PIN; and who looked at registers that name persons. */
export function PeoplePage({ actor }: { readonly actor: Actor }) {
  const { words } = useSpeech()
  const people = usePeople()
  const { minutes, setMinutes, choices } = useIdleMinutes()
  const [asked, setAsked] = useState<Asked>()
  const isKeeper = may(actor.role, 'keep-workspace')
  const close = () => setAsked(undefined)
  return (
    <Page
      title={words.people.title}
      note={words.people.what}
      tools={
        isKeeper ? (
          <Button leftSection={<Icon name="add" />} onClick={() => setAsked({ ask: 'add' })}>
            {words.people.add}
          </Button>
        ) : undefined
      }
    >
      <div className={styles.frame}>
        <PeopleTable
          people={people}
          actor={actor}
          isKeeper={isKeeper}
          onAsk={(ask, person) => setAsked({ ask, person })}
        />
      </div>
      <label className={styles.idle}>
        <span>{words.people.idle}</span>
        <select
          className="field"
          value={minutes}
          onChange={(event) => setMinutes(Number(event.currentTarget.value))}
        >
          {choices.map((one) => (
            <option key={one} value={one}>
              {one === 0 ? words.people.idleNever : words.people.idleMinutes(one)}
            </option>
          ))}
        </select>
        <span className={styles.quiet}>{words.people.idleWhat}</span>
      </label>
      {isKeeper ? (
        <Part title={words.people.reads}>
          <ReadsTable />
        </Part>
      ) : null}
      {asked?.ask === 'add' ? <AddPersonDialog onClose={close} /> : null}
      {asked?.ask === 'pin' ? (
        <PinDialog person={asked.person} isMe={asked.person.id === actor.id} onClose={close} />
      ) : null}
      {asked?.ask === 'rename' || asked?.ask === 'deactivate' ? (
        <ChangePersonDialog person={asked.person} act={asked.ask} onClose={close} />
      ) : null}
    </Page>
  )
}
