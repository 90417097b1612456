import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import type { CellState } from '#shared/engine/cell-state.ts'
import styles from './field-row.module.css'

/** The narrow column at the left by which an eye finds what is wrong or empty. */
export function StateSlot({ state }: { readonly state: CellState }) {
  const { words } = useSpeech()
  const said = stateOf(state)
  if (said === undefined) return <span className={styles.slot} />
  const [tone, icon] = looks[said]
  const word = {
    error: words.side.error,
    warning: words.side.warning,
    blank: words.form.requiredEmpty,
  }[said]
  return (
    <span className={styles.slot} data-tone={tone} title={word}>
      <Icon name={icon} size={14} />
      <span className="hidden-text">{word}</span>
    </span>
  )
}

const looks = {
  error: ['bad', 'error'],
  warning: ['near', 'warning'],
  blank: ['blank', 'blank'],
} as const

function stateOf(state: CellState): keyof typeof looks | undefined {
  const open = state.violations.filter((one) => one.reason === undefined)
  if (open.some((one) => one.severity === 'error' && one.check !== 'required')) return 'error'
  if (open.some((one) => one.severity === 'warning')) return 'warning'
  return open.some((one) => one.check === 'required') ? 'blank' : undefined
}
