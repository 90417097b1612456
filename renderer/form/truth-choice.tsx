import { useSpeech } from '#renderer/language/language.tsx'
import styles from './control.module.css'
import { askedAttributes, type ControlProps, cellAttributes, labelIdOf } from './control-props.ts'

/** Yes or no, or not answered yet: two radios, never a checkbox that answers before a person does. */
export function TruthChoice(props: ControlProps) {
  const { words } = useSpeech()
  const { id, ...radio } = cellAttributes(props)
  const choices = [
    ['true', words.value.yes],
    ['false', words.value.no],
  ] as const
  return (
    <span
      role="radiogroup"
      className={styles.truth}
      {...askedAttributes(props)}
      aria-labelledby={props.label === undefined ? labelIdOf(id) : undefined}
    >
      {choices.map(([value, word], index) => (
        <label key={value} className={styles.choice}>
          <input
            {...radio}
            id={index === 0 ? id : undefined}
            type="radio"
            value={value}
            defaultChecked={props.binding.initial === value}
          />
          {word}
        </label>
      ))}
    </span>
  )
}
