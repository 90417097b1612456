import type { Desk } from '#renderer/desk/desk.ts'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import type { Violation } from '#shared/engine/outcome.ts'
import { placeOf } from '#shared/pack/place.ts'
import type { Text } from '#shared/pack/text.ts'
import { labelOf } from './label-of.ts'
import { ReasonBox } from './reason-box.tsx'
import { UnsureBadge } from './unsure-badge.tsx'
import styles from './violation-item.module.css'

interface ViolationItemProps {
  readonly violation: Violation
  /** Leads the person to a cell of the violation. */
  readonly onGo: (cell: string) => void
}

/** A check over whole lists names more cells than anyone would go to. */
const shownCells = 6

/** The cell's name; of another form, which one. */
function placeName(
  desk: Desk,
  { cells }: Violation,
  cell: string,
  say: (text: Text) => string,
): string {
  const [here, there] = [cells[0] ?? cell, cell].map((one) => placeOf(desk.engine.pack, one)?.form)
  const name = labelOf(desk, cell, say)
  return there === undefined || there.key === here?.key ? name : `${there.key} · ${name}`
}

/** A problem: what is wrong, where, and for a warning the written reason with which it may pass. */
export function ViolationItem({ violation, onGo }: ViolationItemProps) {
  const desk = useDesk()
  const { words, say } = useSpeech()
  const isError = violation.severity === 'error'
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
        <UnsureBadge cite={cite} />
      </div>
      <p className={styles.message}>{say(violation.message)}</p>
      <ul className={styles.places}>
        {violation.cells.slice(0, shownCells).map((cell) => (
          <li key={cell}>
            <button
              type="button"
              className={styles.go}
              aria-label={words.home.actOn(words.side.go, placeName(desk, violation, cell, say))}
              onClick={() => onGo(cell)}
            >
              {placeName(desk, violation, cell, say)}
            </button>
          </li>
        ))}
        {violation.cells.length > shownCells ? (
          <li className={styles.more}>
            {words.side.missingMore(violation.cells.length - shownCells)}
          </li>
        ) : null}
      </ul>
      {isError ? null : <ReasonBox violation={violation} />}
    </div>
  )
}
