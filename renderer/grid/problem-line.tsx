import { useCallback, useSyncExternalStore } from 'react'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import type { RowId } from '#shared/ids.ts'
import { useGrid } from './grid-context.ts'
import styles from './grid-foot.module.css'
import { problemLineId } from './live-attributes.ts'
import { worst } from './row-standing.ts'

/** Under the grid: what is wrong with the live cell, or how it is filled. It never moves the grid. */
export function ProblemLine({ ids }: { readonly ids: readonly RowId[] }) {
  const { desk, register, picking, columns, cell } = useGrid()
  const { words, say } = useSpeech()
  const { row, column } = useSyncExternalStore(picking.subscribe, () => picking.picked().active)
  const at = columns[column]
  const id = ids[row]
  const ref = at === undefined || id === undefined ? '' : `${register.key}/${id}/${at.field.name}`
  const subscribe = useCallback(
    (listener: () => void) => desk.subscribeCell(ref, listener),
    [desk, ref],
  )
  const state = useSyncExternalStore(subscribe, () =>
    at === undefined || id === undefined ? undefined : cell(id, at.field),
  )
  const problem = state === undefined ? undefined : worst(state.violations)
  const tone =
    problem === undefined ? 'none' : problem.check === 'required' ? 'blank' : problem.severity
  const text =
    problem !== undefined
      ? say(problem.message)
      : state?.visible === false
        ? words.grid.notAsked
        : at?.isComputed === true
          ? words.grid.computed
          : at?.field.help === undefined
            ? ''
            : say(at.field.help)
  return (
    <p className={styles.problem} id={problemLineId} data-tone={tone}>
      {problem === undefined ? null : (
        <Icon name={tone === 'blank' ? 'blank' : problem.severity} size={14} />
      )}
      {at === undefined ? null : <span className={styles.where}>{at.label}</span>}
      <span className={styles.what}>{text}</span>
    </p>
  )
}
