import { useSpeech } from '#renderer/language/language.tsx'
import styles from './setup.module.css'

/** The steps of the first run, with the one at hand; those before it are done. */
export type SetupStep = 'language' | 'account' | 'recovery' | 'school'

const order: readonly SetupStep[] = ['language', 'account', 'recovery', 'school']

export function SetupSteps({ at }: { readonly at: SetupStep }) {
  const { words } = useSpeech()
  return (
    <ol className={`${styles.steps} no-print`} aria-label={words.firstRun.steps}>
      {order.map((step, index) => (
        <li
          key={step}
          aria-current={step === at ? 'step' : undefined}
          data-done={index < order.indexOf(at)}
        >
          {words.firstRun.step(index + 1, words.firstRun.name[step])}
        </li>
      ))}
    </ol>
  )
}
