import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { boxAttributes, type ControlProps } from './control-props.ts'

/** One code of a list: the browser's own list, which finds an entry by typing. */
export function CodeSelect(props: ControlProps & { readonly codes: string }) {
  const { pack } = useDesk().engine
  const { say, words } = useSpeech()
  const entries = pack.codes[props.codes]?.entries ?? []
  return (
    <select {...boxAttributes(props)} defaultValue={props.binding.initial}>
      <option value="">{words.form.choose}</option>
      {entries.map((entry) => (
        <option key={entry.code} value={entry.code}>
          {`${entry.code} ${say(entry.label)}`}
        </option>
      ))}
    </select>
  )
}
