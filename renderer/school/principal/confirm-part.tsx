import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Part } from '#renderer/ui/page.tsx'
import type { ToConfirm } from '#shared/contract/principal.ts'
import { RecordSummary } from './record-summary.tsx'

/** Every record that the signature would confirm, in the order of the pack's forms. */
export function ConfirmPart({ records }: { readonly records: readonly ToConfirm[] }) {
  const { words } = useSpeech()
  const { forms } = useDesk().engine.pack
  const place = ({ form }: ToConfirm) => forms.findIndex(({ key }) => key === form)
  const inOrder = records.toSorted(
    (one, other) => place(one) - place(other) || one.revision - other.revision,
  )
  return (
    <Part title={words.principal.confirms}>
      {records.length === 0 ? (
        <Notice tone="info" title={words.principal.nothing} />
      ) : (
        inOrder.map((one) => <RecordSummary key={one.record} record={one} />)
      )}
    </Part>
  )
}
