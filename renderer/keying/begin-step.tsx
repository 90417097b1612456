import { useSpeech } from '#renderer/language/language.tsx'
import styles from './keying.module.css'

interface BeginStepProps {
  readonly isDouble: boolean
  readonly setDouble: (isDouble: boolean) => void
}

/** What keying from paper is, and whether it is done once or twice. */
export function BeginStep({ isDouble, setDouble }: BeginStepProps) {
  const { words } = useSpeech()
  return (
    <fieldset className={styles.begin}>
      <legend>{words.keying.what}</legend>
      {[false, true].map((double) => (
        <label key={String(double)}>
          <input
            type="radio"
            name="keying-passes"
            checked={isDouble === double}
            onChange={() => setDouble(double)}
          />
          <span>{double ? words.keying.double : words.keying.single}</span>
        </label>
      ))}
      <p>{words.keying.blanksKeep}</p>
    </fieldset>
  )
}
