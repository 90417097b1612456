import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { workHref } from '#renderer/form/hrefs.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { returnedForms } from '#renderer/proof/returned.ts'
import { Notice } from '#renderer/ui/notice.tsx'
import { shownPeriod } from '#shared/entry/shown-period.ts'
import { formOf } from '#shared/pack/place.ts'

/** Forms that the district has sent back and that wait for a correction, each with the way to it. */
export function ReturnedNotice() {
  const desk = useDesk()
  const { words, say } = useSpeech()
  const { school } = useApi()
  const records = useQuery(school.proof.records.queryOptions({ input: { school: desk.school } }))
  const lines = records.data ?? []
  const periods = [...new Set(lines.map(({ period }) => period))]
  const returned = periods.flatMap((period) =>
    [...returnedForms(lines, period)].map(([form, word]) => ({ period, form, word })),
  )
  if (returned.length === 0) return null
  return (
    <Notice tone="warn" title={words.replies.returned(returned.length)} live>
      <ul>
        {returned.map(({ period, form, word }) => {
          const found = formOf(desk.engine.pack, form)
          const title = found === undefined ? form : words.value.form(say(found.title), form)
          return (
            <li key={`${form} ${period}`}>
              <Link href={workHref({ school: desk.school, period }, `forms/${form}`)}>
                {words.replies.returnedForm(title, shownPeriod(words, period))}
              </Link>
              {words.replies.returnedWhy(word.reason ?? '', word.until)}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
