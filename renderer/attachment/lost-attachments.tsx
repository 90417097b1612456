import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { Fault } from '#shared/fault.ts'

/** Attachments of a cell that are gone or damaged: they are not shown as given, they are told. */
export function LostAttachments({ cell }: { readonly cell: string }) {
  const { school: code, period } = useDesk()
  const { school } = useApi()
  const { data } = useQuery(
    school.attachments.lost.queryOptions({ input: { school: code, period } }),
  )
  const lost = data?.filter((one) => one.cell === cell) ?? []
  return lost.map(({ hash, state }) => (
    <FaultNotice key={hash} thrown={new Fault('attachment-lost', { hash, why: state })} />
  ))
}
