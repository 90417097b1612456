import { useRef, useState } from 'react'
import { useSpeech } from '#renderer/language/language.tsx'
import { groupCount, groupDigits, intoGroups } from './groups.ts'
import styles from './office.module.css'

interface FingerprintBoxesProps {
  /** Gets the groups joined by single spaces, also while they are incomplete. */
  readonly onTyped: (text: string) => void
}

/** Eight boxes for the groups that a person hears or reads; a full box leads to the next. */
export function FingerprintBoxes({ onTyped }: FingerprintBoxesProps) {
  const { words } = useSpeech()
  const [groups, setGroups] = useState<readonly string[]>(() => Array(groupCount).fill(''))
  const boxes = useRef<(HTMLInputElement | null)[]>([])
  const type = (at: number, text: string) => {
    const next = intoGroups(groups, at, text)
    setGroups(next)
    onTyped(next.join(' '))
    if (next[at]?.length !== groupDigits) return
    const free = next.findIndex((group, index) => index > at && group.length < groupDigits)
    if (free !== -1) boxes.current[free]?.focus()
  }
  return (
    <fieldset className={styles.compare}>
      <legend>{words.office.compare}</legend>
      <p className={styles.quiet}>{words.office.compareWhat}</p>
      <div className={styles.boxes}>
        {groups.map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place
          <label key={index}>
            <span aria-hidden>{index + 1}</span>
            <input
              ref={(box) => {
                boxes.current[index] = box
              }}
              className="field"
              inputMode="numeric"
              autoComplete="off"
              aria-label={words.office.groupLabel(index + 1)}
              value={group}
              onChange={(event) => type(index, event.currentTarget.value)}
            />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
