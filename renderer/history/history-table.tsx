import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { momentOf } from '#renderer/ui/moment.ts'
import table from '#renderer/ui/table.module.css'
import type { HistoryLine } from '#shared/contract/history.ts'
import type { Instant } from '#shared/ids.ts'
import styles from './history.module.css'
import { shownValue, shownWhat } from './shown-line.ts'

interface HistoryTableProps {
  readonly lines: readonly HistoryLine[]
  /** What the history is of. */
  readonly asked: string
  /** When the form was sealed last; what is newer is marked. */
  readonly sealedAt: Instant | undefined
}

/** Who, when, what, from, to: one line for each change, newest first. */
export function HistoryTable({ lines, asked, sealedAt }: HistoryTableProps) {
  const { pack } = useDesk().engine
  const { words, language, say } = useSpeech()
  const reader = { pack, words, language, say }
  if (lines.length === 0) return <p>{words.history.none}</p>
  return (
    <div className={styles.frame}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{words.history.when}</th>
            <th scope="col">{words.history.who}</th>
            <th scope="col">{words.history.what}</th>
            <th scope="col">{words.history.from}</th>
            <th scope="col">{words.history.to}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td className={styles.when}>
                {momentOf(line.at)}
                {sealedAt !== undefined && line.at > sealedAt ? (
                  <span className={styles.since}>{words.history.sinceSeal}</span>
                ) : null}
              </td>
              <td>{words.value.person(line.by.name, words.role[line.by.role])}</td>
              <td>{shownWhat(line, asked, reader)}</td>
              <td className={styles.value}>{shownValue(line, line.before, reader)}</td>
              <td className={styles.value}>{shownValue(line, line.after, reader)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
