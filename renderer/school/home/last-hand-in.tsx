import { Link } from 'wouter'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { workHref } from '#renderer/form/hrefs.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { StepTrail } from '#renderer/proof/step-trail.tsx'
import { Part } from '#renderer/ui/page.tsx'
import type { RecordLine } from '#shared/contract/school.ts'
import { formOf } from '#shared/pack/place.ts'
import styles from './home-page.module.css'

/** 上次报送: how far the current records of this period have come, with the time of each step. */
export function LastHandIn({ lines }: { readonly lines: readonly RecordLine[] }) {
  const desk = useDesk()
  const { words, say } = useSpeech()
  const mine = lines.filter((line) => line.current && line.period === desk.period)
  return (
    <Part
      title={words.home.last}
      aside={<Link href={workHref(desk, 'data')}>{words.home.toData}</Link>}
    >
      {mine.length === 0 ? (
        <p className={styles.quiet}>{`${words.home.none}${words.home.neverSealed}`}</p>
      ) : (
        <ul className={styles.records}>
          {mine.map((line) => {
            const form = formOf(desk.engine.pack, line.form)
            return (
              <li key={line.record} className={styles.record}>
                <span>
                  {form === undefined ? line.form : words.value.form(say(form.title), form.key)}
                </span>
                <StepTrail line={line} />
              </li>
            )
          })}
        </ul>
      )}
    </Part>
  )
}
