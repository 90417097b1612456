import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { typedOf } from '#shared/entry/typed.ts'
import { RegisterKey } from '#shared/ids.ts'
import { boxAttributes, type ControlProps } from './control-props.ts'

/** One row of another register, by its caption. */
export function RowSelect(props: ControlProps & { readonly register: string }) {
  const desk = useDesk()
  const { words } = useSpeech()
  const key = RegisterKey.parse(props.register)
  const caption = desk.engine.pack.registers.find((one) => one.key === key)?.caption ?? ''
  return (
    <select {...boxAttributes(props)} defaultValue={props.binding.initial}>
      <option value="">{props.label === undefined ? words.form.choose : null}</option>
      {desk.rows(key).map((row) => (
        <option key={row.id} value={row.id}>
          {typedOf(row.cells[caption]) || words.register.unnamed}
        </option>
      ))}
    </select>
  )
}
