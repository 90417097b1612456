import { useDesk } from '#renderer/desk/desk-context.tsx'
import { shownPeriod } from '#renderer/form/period.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import styles from './gaps-page.module.css'

/** The head of the printed sheet: what, whose, when, and that it is no return (domain §8.2). */
export function SheetHead({ schoolName }: { readonly schoolName: string }) {
  const desk = useDesk()
  const { words } = useSpeech()
  const { pack } = desk.engine
  return (
    <header className={`print-only ${styles.sheet}`}>
      <p className={styles.sheetTitle}>{words.gaps.sheet}</p>
      <p>{`${schoolName} ${desk.school}　${shownPeriod(words, desk.period)}`}</p>
      <p>
        {`${words.gaps.draft}　${words.help.packLine(pack.id, pack.version)}　${words.gaps.unsigned}`}
      </p>
    </header>
  )
}
