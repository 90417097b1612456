import { useSaid } from '#renderer/fault/use-said.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { momentOf } from '#renderer/ui/moment.ts'
import table from '#renderer/ui/table.module.css'
import type { FileLine } from '#shared/contract/office/inbox.ts'
import { fileIcons } from './file-icons.ts'
import styles from './inbox.module.css'

/** One line for each file: whose it is, what became of it, why, and what to do. */
export function FilesTable({ files }: { readonly files: readonly FileLine[] }) {
  const { words } = useSpeech()
  const say = useSaid()
  return (
    <div className={styles.frame}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{words.accounts.state}</th>
            <th scope="col">{words.coverage.school}</th>
            <th scope="col">{words.inbox.number}</th>
            <th scope="col">{words.inbox.why}</th>
            <th scope="col">{words.inbox.came}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ file_id, name, state, fault, bundle, last_seen_at }) => {
            const said = fault === undefined ? undefined : say(fault)
            return (
              <tr key={file_id}>
                <td className={styles.state} data-state={state}>
                  <Icon name={fileIcons[state]} size={14} /> {words.fileState[state]}
                </td>
                <th scope="row">
                  {bundle === undefined ? name : (bundle.name ?? bundle.school)}
                  <small>{bundle === undefined ? null : bundle.school}</small>
                </th>
                <td className={table.number}>{bundle?.sequence}</td>
                <td>
                  {said === undefined ? null : (
                    <>
                      <p>{said.cause}</p>
                      <p className={styles.remedy}>{said.remedy}</p>
                    </>
                  )}
                </td>
                <td className={styles.state}>{momentOf(last_seen_at)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
