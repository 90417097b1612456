import { useSpeech } from '#renderer/language/language.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Part } from '#renderer/ui/page.tsx'
import type { ToConfirm } from '#shared/contract/principal.ts'
import { RecordSummary } from './record-summary.tsx'

/** Every record that the signature would confirm. */
export function ConfirmPart({ records }: { readonly records: readonly ToConfirm[] }) {
  const { words } = useSpeech()
  return (
    <Part title={words.principal.confirms}>
      {records.length === 0 ? (
        <Notice tone="info" title={words.principal.nothing} />
      ) : (
        records.map((one) => <RecordSummary key={one.record} record={one} />)
      )}
    </Part>
  )
}
