import { faultOf } from '#renderer/api/fault-of.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { sayFault } from '#shared/words/fault-words.ts'

/** What went wrong, in words: what happened, what is safe, what to do. Nothing for no fault. */
export function FaultNotice({ thrown }: { readonly thrown: unknown }) {
  const { language } = useSpeech()
  if (thrown === null || thrown === undefined) return null
  const { cause, safe, remedy } = sayFault(faultOf(thrown), language)
  return (
    <Notice tone="bad" title={cause} live>
      <p>{safe}</p>
      <p>{remedy}</p>
    </Notice>
  )
}
