import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import styles from './control.module.css'
import { type ControlProps, cellAttributes, labelIdOf } from './control-props.ts'

/** Several codes of a list, one checkbox each. */
export function CodeChoice(props: ControlProps & { readonly codes: string }) {
  const { pack } = useDesk().engine
  const { say } = useSpeech()
  const chosen = props.binding.initial.split(' ')
  const { id, ...box } = cellAttributes(props)
  return (
    <fieldset
      className={styles.several}
      aria-label={props.label}
      aria-labelledby={props.label === undefined ? labelIdOf(id) : undefined}
    >
      {(pack.codes[props.codes]?.entries ?? []).map((entry, index) => (
        <label key={entry.code} className={styles.choice}>
          <input
            {...box}
            id={index === 0 ? id : undefined}
            type="checkbox"
            value={entry.code}
            defaultChecked={chosen.includes(entry.code)}
          />
          {say(entry.label)}
        </label>
      ))}
    </fieldset>
  )
}
