import { Checkbox } from '@mantine/core'
import { useSpeech } from '#renderer/language/language.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import type { SeriesWord } from './use-series.ts'

/** Why bundles cannot go on in their series, school by school, and the person's word on a new one. */
export function SeriesNotice({ series }: { readonly series: SeriesWord }) {
  const { words } = useSpeech()
  return series.breaks.map((one) => {
    const { happened, remedy } = words.series.causes[one.cause]
    return (
      <Notice key={one.school} tone="warn" title={words.series.broken(one.school)}>
        <p>{happened(one.last.sequence, one.beyond?.sequence)}</p>
        <p>{remedy}</p>
        <Checkbox
          label={words.series.agree}
          checked={series.isAgreed(one)}
          onChange={(event) => series.say(one, event.currentTarget.checked)}
        />
        <p>{words.series.agreed}</p>
      </Notice>
    )
  })
}
