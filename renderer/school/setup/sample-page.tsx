import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import type { Period, SchoolCode } from '#shared/ids.ts'
import styles from './setup.module.css'
import type { SetupStep } from './setup-steps.tsx'
import { StartPage } from './start-page.tsx'

interface SamplePageProps {
  readonly step?: SetupStep
  readonly onOpened: (place: { readonly school: SchoolCode; readonly period: Period }) => void
  readonly onBack: () => void
}

/** Invented schools, filled in: to look around before one's own school is entered. */
export function SamplePage({ step, onOpened, onBack }: SamplePageProps) {
  const { words } = useSpeech()
  const { calls, school } = useApi()
  const client = useQueryClient()
  const samples = useQuery(school.samples.list.queryOptions({ input: {} }))
  const there = useQuery(school.schools.list.queryOptions({ input: {} })).data ?? []
  const opening = useMutation({
    mutationFn: (code: SchoolCode) => calls.school.samples.open({ code }),
    onSuccess: async (place) => {
      await client.invalidateQueries({ queryKey: school.schools.key() })
      onOpened(place)
    },
  })
  return (
    <StartPage title={words.sample.title} what={words.sample.what} step={step}>
      <ul className={styles.samples} aria-busy={opening.isPending}>
        {(samples.data ?? []).map(({ code, name, period }) => {
          const isThere = there.some((one) => one.code === code)
          return (
            <li key={code} className={styles.welcome}>
              <span className={styles.quiet}>{words.sample.school(name, code)}</span>
              <Button
                variant="default"
                loading={opening.isPending && opening.variables === code}
                disabled={opening.isPending}
                onClick={() =>
                  isThere ? onOpened({ school: code, period }) : opening.mutate(code)
                }
              >
                {isThere ? words.sample.goOn : words.sample.open}
              </Button>
            </li>
          )
        })}
      </ul>
      {samples.data?.length === 0 ? <p className={styles.quiet}>{words.sample.none}</p> : null}
      <p role="status" className={styles.quiet}>
        {opening.isPending ? words.sample.opening : null}
      </p>
      <FaultNotice thrown={opening.error ?? samples.error} />
      <div>
        <Button variant="subtle" onClick={onBack}>
          {words.app.back}
        </Button>
      </div>
    </StartPage>
  )
}
