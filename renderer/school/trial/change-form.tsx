import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { captionOf } from '#shared/entry/caption.ts'
import { isNumeric } from '#shared/entry/shown.ts'
import { answerOf, typedOf } from '#shared/entry/typed.ts'
import { RowId } from '#shared/ids.ts'
import type { Field } from '#shared/pack/field.ts'
import { schoolForms } from '#shared/pack/school-forms.ts'
import type { TrialChange } from '#shared/trial/change.ts'
import styles from './trial.module.css'

const howMany = 200

/** Which number, or which kind of row, is supposed to be otherwise. */
export function ChangeForm({ onAdd }: { readonly onAdd: (change: TrialChange) => void }) {
  const desk = useDesk()
  const { words, say } = useSpeech()
  const { pack } = desk.engine
  const [place, setPlace] = useState('')
  const [row, setRow] = useState('')
  const [what, setWhat] = useState('more')
  const [typed, setTyped] = useState('')
  const forms = schoolForms(pack)
  const form = forms.find(({ key }) => place.startsWith(`${key}.`) && !isRegister(place))
  const register = pack.registers.find(({ key }) => key === place)
  const field = form?.fields.find(({ name }) => place === `${form.key}.${name}`)
  const rows = register === undefined ? [] : desk.rows(register.key)
  const column = register?.columns.find(({ name }) => name === what)
  const change = read()
  const now =
    field === undefined ? rows.find(({ id }) => id === row)?.cells[what] : desk.cell(place).answer

  function isRegister(key: string): boolean {
    return pack.registers.some((one) => one.key === key)
  }
  function read(): TrialChange | undefined {
    if (form !== undefined && field !== undefined) {
      const value = numberOf(field, typed)
      return value === undefined
        ? undefined
        : { is: 'field', form: form.key, field: field.name, value }
    }
    const id = RowId.safeParse(row)
    if (register === undefined || !id.success) return undefined
    const at = { register: register.key, row: id.data }
    if (what === 'without') return { is: 'without', ...at }
    if (what === 'more') {
      const count = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0
      if (count < 1 || count > howMany) return undefined
      const ids = Array.from({ length: count }, () => RowId.parse(crypto.randomUUID()))
      return { is: 'more', ...at, ids }
    }
    const value = column === undefined ? undefined : numberOf(column, typed)
    return value === undefined ? undefined : { is: 'cell', ...at, column: what, value }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (change === undefined) return
    onAdd(change)
    setTyped('')
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <NativeSelect
        label={words.trial.place}
        value={place}
        onChange={(event) => {
          setPlace(event.currentTarget.value)
          setRow('')
          setWhat('more')
          setTyped('')
        }}
      >
        <option value="">{words.form.choose}</option>
        {forms.map((one) => (
          <optgroup key={one.key} label={words.value.form(say(one.title), one.key)}>
            {one.sections
              .flatMap(({ registers = [] }) => registers)
              .map((key) => {
                const found = pack.registers.find((each) => each.key === key)
                return found === undefined ? null : (
                  <option key={key} value={key}>
                    {words.trial.register(say(found.title))}
                  </option>
                )
              })}
            {one.fields.filter(isTyped).map(({ name, label }) => (
              <option key={name} value={`${one.key}.${name}`}>
                {say(label)}
              </option>
            ))}
          </optgroup>
        ))}
      </NativeSelect>
      {register === undefined ? null : (
        <>
          <NativeSelect
            label={words.trial.row}
            value={row}
            onChange={(event) => setRow(event.currentTarget.value)}
          >
            <option value="">{words.form.choose}</option>
            {rows.map((one) => (
              <option key={one.id} value={one.id}>
                {captionOf(pack, register, one.cells[register.caption], say) ||
                  words.register.unnamed}
              </option>
            ))}
          </NativeSelect>
          <NativeSelect
            label={words.trial.how}
            value={what}
            onChange={(event) => setWhat(event.currentTarget.value)}
          >
            <option value="more">{words.trial.likeThis}</option>
            <option value="without">{words.trial.withoutThis}</option>
            {register.columns.filter(isTyped).map(({ name, label }) => (
              <option key={name} value={name}>
                {words.trial.numberOf(say(label))}
              </option>
            ))}
          </NativeSelect>
        </>
      )}
      {what === 'without' && register !== undefined ? null : (
        <TextInput
          label={what === 'more' && register !== undefined ? words.trial.count : words.trial.value}
          description={now === undefined ? undefined : words.trial.nowIs(typedOf(now))}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <Button type="submit" disabled={change === undefined}>
        {words.trial.add}
      </Button>
    </form>
  )
}

const isTyped = (field: Field): boolean => isNumeric(field) && field.computed === undefined

/** As it would be stored; undefined for what the field could not take. */
function numberOf(field: Field, typed: string): string | undefined {
  const answer = answerOf(field.type, typed)
  return typeof answer === 'string' && answer !== '' ? answer : undefined
}
