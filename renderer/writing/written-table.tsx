import { Link } from 'wouter'
import type * as z from 'zod'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { workHref } from '#renderer/form/hrefs.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { shownSize } from '#renderer/ui/size.ts'
import table from '#renderer/ui/table.module.css'
import type { WrittenBundle } from '#shared/contract/handing.ts'

interface WrittenTableProps {
  readonly written: readonly z.infer<typeof WrittenBundle>[]
}

/** The files that were written to the stick and read back. */
export function WrittenTable({ written }: WrittenTableProps) {
  const { period } = useDesk()
  const { words } = useSpeech()
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{words.handIn.file}</th>
          <th scope="col" className={table.number}>
            {words.handIn.sequence}
          </th>
          <th scope="col" className={table.number}>
            {words.handIn.records}
          </th>
          <th scope="col" className={table.number}>
            {words.handIn.size}
          </th>
        </tr>
      </thead>
      <tbody>
        {written.map((one) => (
          <tr key={one.bundle}>
            <td>
              {one.file}{' '}
              <Link href={workHref({ school: one.school, period }, `paper/slip/${one.bundle}`)}>
                {words.data.slip}
              </Link>
            </td>
            <td className={table.number}>{one.sequence}</td>
            <td className={table.number}>
              {one.records === 0 ? words.handIn.noRecords : one.records}
            </td>
            <td className={table.number}>{shownSize(one.bytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
