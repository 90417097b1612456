import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { PackMark } from '#renderer/print/pack-mark.tsx'
import { SheetMark } from '#renderer/print/sheet-mark.tsx'
import { shownPeriod } from '#shared/entry/shown-period.ts'
import type { Form } from '#shared/pack/pack.ts'
import styles from './form-head.module.css'

/** The head of a printed form: what, whose, when, by which pack, and that it is no return. */
export function FormSheetHead({ form }: { readonly form: Form }) {
  const desk = useDesk()
  const { words, say } = useSpeech()
  const { school } = useApi()
  const schools = useQuery(school.schools.list.queryOptions({ input: {} }))
  const name = schools.data?.find((one) => one.code === desk.school)?.name ?? ''
  return (
    <header className={`print-only ${styles.sheet}`}>
      <SheetMark />
      <p className={styles.sheetTitle}>{words.value.form(say(form.title), form.key)}</p>
      <p>{`${name} ${desk.school}　${shownPeriod(words, desk.period)}`}</p>
      <PackMark />
    </header>
  )
}
