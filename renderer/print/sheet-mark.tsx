import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import { useSpeech } from '#renderer/language/language.tsx'

interface SheetMarkProps {
  /** Whose sheet this is: name and code of the school. */
  readonly whose?: string
}

/** On a printed sheet: whose it is, and that a test workspace is no return (design §5). */
export function SheetMark({ whose }: SheetMarkProps) {
  const { words } = useSpeech()
  const { school } = useApi()
  const status = useQuery(school.workspace.status.queryOptions({ input: {} }))
  const isTest = status.data !== undefined && 'kind' in status.data && status.data.kind === 'test'
  return (
    <div className="print-only">
      {isTest ? <p>{words.app.testBand}</p> : null}
      {whose === undefined ? null : <p>{whose}</p>}
    </div>
  )
}
