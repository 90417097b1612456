import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { PackMark } from '#renderer/print/pack-mark.tsx'
import { shownPeriod } from '#shared/entry/shown-period.ts'
import styles from './gaps-page.module.css'

/** The head of the printed sheet: what, whose, when, and that it is no return (domain §8.2). */
export function SheetHead({ schoolName }: { readonly schoolName: string }) {
  const desk = useDesk()
  const { words } = useSpeech()
  return (
    <header className={`print-only ${styles.sheet}`}>
      <p className={styles.sheetTitle}>{words.gaps.sheet}</p>
      <p>{`${schoolName} ${desk.school}　${shownPeriod(words, desk.period)}`}</p>
      <p>{words.gaps.draft}</p>
      <PackMark />
    </header>
  )
}
