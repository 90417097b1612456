import { faultOf } from '#renderer/api/fault-of.ts'
import { Notice } from '#renderer/ui/notice.tsx'
import { useSaid } from './use-said.ts'

/** What went wrong, in words: what happened, what is safe, what to do. Nothing for no fault. */
export function FaultNotice({ thrown }: { readonly thrown: unknown }) {
  const say = useSaid()
  if (thrown === null || thrown === undefined) return null
  const { cause, safe, remedy } = say(faultOf(thrown))
  return (
    <Notice tone="bad" title={cause} live>
      <p>{safe}</p>
      <p>{remedy}</p>
    </Notice>
  )
}
