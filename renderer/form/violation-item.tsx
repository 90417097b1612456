import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import type { Violation } from '#shared/engine/outcome.ts'
import { labelOf } from './label-of.ts'
import { ReasonBox } from './reason-box.tsx'
import { UnsureBadge } from './unsure-badge.tsx'
import styles from './violation-item.module.css'

interface ViolationItemProps {
  readonly violation: Violation
  /** Leads the person to a cell of the violation. */
  readonly onGo: (cell: string) => void
}

/** A problem: what is wrong, where, and for a warning the written reason with which it may pass. */
export function ViolationItem({ violation, onGo }: ViolationItemProps) {
  const desk = useDesk()
  const { words, say } = useSpeech()
  const isError = violation.severity === 'error'
  const [first] = violation.cells
  const cite = desk.engine.pack.checks.find((one) => one.id === violation.check)?.cite
  return (
    <div className={styles.item} data-severity={violation.severity}>
      <div className={styles.line}>
        <Mark
          tone={isError ? 'bad' : violation.reason === undefined ? 'near' : 'none'}
          icon={isError ? 'error' : 'warning'}
          word={
            isError
              ? words.side.error
              : violation.reason === undefined
                ? words.side.warning
                : words.side.explained
          }
        />
        {first === undefined ? null : (
          <>
            <UnsureBadge cite={cite} />
            <span className={styles.where} title={labelOf(desk, first, say)}>
              {labelOf(desk, first, say)}
            </span>
            <button
              type="button"
              className={styles.go}
              aria-label={words.home.actOn(words.side.go, labelOf(desk, first, say))}
              onClick={() => onGo(first)}
            >
              {words.side.go}
            </button>
          </>
        )}
      </div>
      <p className={styles.message}>{say(violation.message)}</p>
      {isError ? null : <ReasonBox violation={violation} />}
    </div>
  )
}
