import { Link } from 'wouter'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { workHref } from '#renderer/form/hrefs.ts'
import { periodChoices, standingOf } from '#renderer/form/period.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { shownPeriod } from '#shared/entry/shown-period.ts'
import { periodKind } from '#shared/period.ts'

/** Says when the work is about a period that is over or has not begun, and leads to the present one. */
export function PeriodLine({ today }: { readonly today: string }) {
  const desk = useDesk()
  const { words } = useSpeech()
  const standing = standingOf(desk.period, today)
  if (standing === 'now') return null
  const present = periodChoices(desk.engine.pack, today).find(
    (one) => standingOf(one, today) === 'now' && kindOf(one) === kindOf(desk.period),
  )
  const title =
    standing === 'over'
      ? words.home.over(shownPeriod(words, desk.period))
      : words.home.ahead(shownPeriod(words, desk.period))
  return (
    <Notice tone="info" title={title}>
      {present === undefined ? null : (
        <p>
          <Link href={workHref({ school: desk.school, period: present })}>
            {words.home.toPeriod(shownPeriod(words, present))}
          </Link>
        </p>
      )}
    </Notice>
  )
}

/** Autumn and spring are both terms. */
const kindOf = (period: Parameters<typeof periodKind>[0]): string =>
  periodKind(period).replace(/autumn|spring/, 'term')
