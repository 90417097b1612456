import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import type { ToConfirm } from '#shared/contract/principal.ts'
import { shownNumber } from '#shared/number/shown.ts'
import { formOf } from '#shared/pack/place.ts'
import styles from './principal.module.css'

/** How much a record says: the totals of its form, the answers given, the rows of each register. */
export function RecordTotals({ record }: { readonly record: ToConfirm }) {
  const { pack } = useDesk().engine
  const { words, say } = useSpeech()
  const { form, totals, answers, registers } = record
  const fields = formOf(pack, form)?.fields ?? []
  const titleOf = (key: string) => {
    const register = pack.registers.find((one) => one.key === key)
    return register === undefined ? key : say(register.title)
  }
  return (
    <ul className={styles.totals}>
      {totals.map(({ field, value }) => {
        const known = fields.find(({ name }) => name === field)
        const label = known === undefined ? field : say(known.label)
        const unit = known?.unit === undefined ? '' : say(known.unit)
        return <li key={field}>{words.principal.total(label, shownNumber(value), unit)}</li>
      })}
      <li>{words.principal.given(answers)}</li>
      {registers.map(({ register, rows }) => (
        <li key={register}>{words.principal.rows(titleOf(register), rows)}</li>
      ))}
    </ul>
  )
}
