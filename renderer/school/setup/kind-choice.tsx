import type { UseFormRegisterReturn } from 'react-hook-form'
import { useSpeech } from '#renderer/language/language.tsx'
import styles from './setup.module.css'

/** Real or test: fixed when the workspace is made, so both are explained before the choice. */
export function KindChoice({ register }: { readonly register: UseFormRegisterReturn<'kind'> }) {
  const { words } = useSpeech()
  const kinds = [
    ['real', words.setup.real, words.setup.realWhat],
    ['test', words.setup.test, words.setup.testWhat],
  ] as const
  return (
    <fieldset className={styles.kinds}>
      <legend>{`${words.setup.kind}　${words.setup.kindFixed}`}</legend>
      {kinds.map(([kind, title, what]) => (
        <label key={kind} className={styles.kind}>
          <input type="radio" value={kind} {...register} />
          <span>
            {title}
            <span>{what}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
