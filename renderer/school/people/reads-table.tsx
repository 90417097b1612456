import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { labelOf } from '#renderer/form/label-of.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { momentOf } from '#renderer/ui/moment.ts'
import table from '#renderer/ui/table.module.css'
import styles from './people.module.css'

/** Who looked at registers that name persons, newest first. */
export function ReadsTable() {
  const desk = useDesk()
  const { words, say } = useSpeech()
  const { school } = useApi()
  const reads = useQuery({
    ...school.people.reads.queryOptions({ input: { school: desk.school } }),
    staleTime: 0,
  })
  if (reads.error !== null) return <FaultNotice thrown={reads.error} />
  if (reads.data === undefined) return null
  if (reads.data.length === 0) return <p>{words.people.readsNone}</p>
  return (
    <>
      <p className={styles.quiet}>{words.people.readsWhat}</p>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{words.people.when}</th>
            <th scope="col">{words.people.name}</th>
            <th scope="col">{words.people.register}</th>
            <th scope="col">{words.people.act}</th>
          </tr>
        </thead>
        <tbody>
          {reads.data.map((read, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the log only grows at its head and is read whole
            <tr key={`${read.at} ${read.register} ${place}`}>
              <td>{momentOf(read.at)}</td>
              <td>{read.name}</td>
              <td>{labelOf(desk, read.register, say)}</td>
              <td>{read.act === 'open' ? words.people.readOpen : words.people.readHistory}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
