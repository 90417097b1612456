import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { momentOf } from '#renderer/ui/moment.ts'
import { Part } from '#renderer/ui/page.tsx'
import table from '#renderer/ui/table.module.css'

/** Every new series of bundles, why it began and who agreed; nothing while there was only the first. */
export function SeriesTable() {
  const desk = useDesk()
  const { words } = useSpeech()
  const { school } = useApi()
  const series = useQuery(school.proof.series.queryOptions({ input: { school: desk.school } }))
  if (series.error !== null) return <FaultNotice thrown={series.error} />
  if (series.data === undefined || series.data.length === 0) return null
  const say = words.series
  return (
    <Part title={say.kept}>
      <p>{say.keptWhat}</p>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{say.at}</th>
            <th scope="col">{say.cause}</th>
            <th scope="col">{say.ended}</th>
            <th scope="col">{say.begun}</th>
            <th scope="col">{say.by}</th>
          </tr>
        </thead>
        <tbody>
          {series.data.map(({ at, cause, ended, begun, by }) => (
            <tr key={begun.epoch}>
              <td>{momentOf(at)}</td>
              <td>{say.causes[cause].happened(ended.sequence)}</td>
              <td>{say.place(ended.epoch, ended.sequence)}</td>
              <td>{say.place(begun.epoch, begun.sequence)}</td>
              <td>{by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  )
}
