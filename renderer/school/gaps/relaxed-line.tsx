import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import styles from './gaps-page.module.css'

interface RelaxedLineProps {
  /** The parameter that says whether the relaxation is in force: `X1`. */
  readonly by: string
  /** The figure or bar under the relaxation, as shown; empty for a plain truth. */
  readonly figure: string
  readonly word: string
}

/** What comes out under a relaxation, always beside the basic result and never in its place (domain §2.7). */
export function RelaxedLine({ by, figure, word }: RelaxedLineProps) {
  const { parameters } = useDesk().engine.pack
  const { words, say } = useSpeech()
  const parameter = parameters[by]
  const isOn = parameter !== undefined && 'value' in parameter && parameter.value === true
  return (
    <div
      className={styles.quiet}
      title={parameter === undefined ? undefined : say(parameter.label)}
    >
      {words.gaps.relaxed(by, [figure, word].filter((part) => part !== '').join(' '), isOn)}
    </div>
  )
}
