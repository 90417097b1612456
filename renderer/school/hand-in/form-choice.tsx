import { Link } from 'wouter'
import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { formHref } from '#renderer/form/hrefs.ts'
import { formProgress } from '#renderer/form/progress.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import type { FormKey } from '#shared/ids.ts'
import type { Form } from '#shared/pack/pack.ts'
import styles from './hand-in.module.css'

interface FormChoiceProps {
  readonly form: Form
  readonly isOpen: boolean
  readonly isChosen: boolean
  readonly neededBy: readonly FormKey[]
  readonly onToggle: () => void
}

/** One form of the hand-in: chosen or not, and what still stands in the way. */
export function FormChoice({ form, isOpen, isChosen, neededBy, onToggle }: FormChoiceProps) {
  const desk = useDesk()
  useDeskVersion()
  const { words, say } = useSpeech()
  const { unfilled, errors, warnings } = formProgress(desk, form)
  const title = words.value.form(say(form.title), form.key)
  const blocks = [
    ...(unfilled.length > 0 ? [words.handIn.blockedFill(unfilled.length)] : []),
    ...(errors > 0 ? [words.handIn.blockedErrors(errors)] : []),
    ...(warnings > 0 ? [words.handIn.blockedWarnings(warnings)] : []),
  ]
  const isNeeded = neededBy.length > 0
  return (
    <div className={styles.form}>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={isChosen}
          disabled={!isOpen || isNeeded}
          onChange={onToggle}
        />
        <span>{title}</span>
      </label>
      <span className={styles.blocks}>
        {isOpen ? null : <Mark tone="met" icon="seal" word={words.handIn.unchanged} />}
        {isOpen && blocks.length === 0 ? (
          <Mark tone="met" icon="met" word={words.forms.ready} />
        ) : null}
        {isOpen
          ? blocks.map((block) => <Mark key={block} tone="near" icon="warning" word={block} />)
          : null}
        {isOpen && isNeeded ? (
          <span className={styles.quiet}>
            {words.handIn.withUses(words.value.joinList(neededBy.map((key) => titleOf(key))))}
          </span>
        ) : null}
      </span>
      <Link href={formHref(desk, form.key)}>{words.forms.open}</Link>
    </div>
  )

  function titleOf(key: FormKey): string {
    const other = desk.engine.pack.forms.find((one) => one.key === key)
    return other === undefined ? key : say(other.title)
  }
}
