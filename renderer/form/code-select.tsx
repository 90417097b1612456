import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { boxAttributes, type ControlProps } from './control-props.ts'

/**
 * One code of a list: the browser's own list, which finds an entry by typing. Official numbers stand
 * before their words in a form; a grid has no room for them.
 */
export function CodeSelect(props: ControlProps & { readonly codes: string }) {
  const { pack } = useDesk().engine
  const { say, words } = useSpeech()
  const entries = pack.codes[props.codes]?.entries ?? []
  return (
    <select {...boxAttributes(props)} defaultValue={props.binding.initial}>
      <option value="">{props.label === undefined ? words.form.choose : null}</option>
      {entries.map((entry) => (
        <option key={entry.code} value={entry.code}>
          {/^\d+$/.test(entry.code) && props.label === undefined
            ? `${entry.code} ${say(entry.label)}`
            : say(entry.label)}
        </option>
      ))}
    </select>
  )
}
