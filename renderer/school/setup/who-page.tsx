import { Button, PasswordInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { PassphraseInput } from '#renderer/people/passphrase-input.tsx'
import type { Person } from '#shared/contract/people.ts'
import { may } from '#shared/role.ts'
import styles from './setup.module.css'
import { StartPage } from './start-page.tsx'

/** One of several people enters an open workspace, with a PIN where one was chosen. */
export function WhoPage({ people }: { readonly people: readonly Person[] }) {
  const { words } = useSpeech()
  const { calls, school } = useApi()
  const client = useQueryClient()
  const [chosen, setChosen] = useState(people[0]?.id)
  const [pin, setPin] = useState('')
  const [passphrase, setPassphrase] = useState<string>()
  const person = people.find(({ id }) => id === chosen)
  const known = () => client.invalidateQueries({ queryKey: school.workspace.status.key() })
  const enter = useMutation({
    mutationFn: (id: string) =>
      calls.school.people.enter({
        person: id,
        ...(passphrase === undefined ? { pin } : { passphrase }),
      }),
    onSuccess: known,
    onError: () => setPin(''),
  })
  const lock = useMutation({
    mutationFn: () => calls.school.workspace.lock({}),
    onSuccess: known,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (person !== undefined) enter.mutate(person.id)
  }
  const choose = (id: string) => {
    setChosen(id)
    setPin('')
    setPassphrase(undefined)
    enter.reset()
  }
  const isReady =
    person !== undefined &&
    (passphrase === undefined ? !person.has_pin || pin.length >= 4 : passphrase !== '')
  return (
    <StartPage title={words.who.title} what={words.who.what}>
      <form className={styles.form} onSubmit={submit}>
        <fieldset className={styles.kinds}>
          <legend>{words.who.people}</legend>
          {people.map((one) => (
            <label key={one.id} className={styles.kind}>
              <input
                type="radio"
                name="person"
                checked={one.id === chosen}
                onChange={() => choose(one.id)}
              />
              <span>{words.value.person(one.name, words.role[one.role])}</span>
            </label>
          ))}
        </fieldset>
        {person?.has_pin === true && passphrase === undefined ? (
          <PasswordInput
            key={person.id}
            label={words.who.pinOf(person.name)}
            value={pin}
            onChange={(event) => setPin(event.currentTarget.value.replace(/\D/g, '').slice(0, 8))}
            inputMode="numeric"
            autoComplete="off"
            autoFocus
          />
        ) : null}
        {passphrase === undefined ? null : (
          <>
            <PassphraseInput
              label={words.who.passphrase}
              value={passphrase}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
              autoComplete="current-password"
              autoFocus
            />
            <p className={styles.quiet}>{words.who.passphraseWhat}</p>
          </>
        )}
        <FaultNotice thrown={enter.error ?? lock.error} />
        <div className={styles.acts}>
          <Button variant="subtle" onClick={() => lock.mutate()}>
            {words.who.lockAll}
          </Button>
          {person?.has_pin === true && may(person.role, 'keep-workspace') ? (
            <Button
              variant="subtle"
              onClick={() => setPassphrase(passphrase === undefined ? '' : undefined)}
            >
              {passphrase === undefined ? words.who.forgot : words.who.usePin}
            </Button>
          ) : null}
          <Button type="submit" size="md" disabled={!isReady} loading={enter.isPending}>
            {words.who.enter}
          </Button>
        </div>
      </form>
    </StartPage>
  )
}
