import { Button } from '@mantine/core'
import { useSpeech } from '#renderer/language/language.tsx'
import { PrintButtons } from '#renderer/print/print-buttons.tsx'
import { SheetMark } from '#renderer/print/sheet-mark.tsx'
import { dayOf } from '#renderer/ui/moment.ts'
import styles from './setup.module.css'
import type { SetupStep } from './setup-steps.tsx'
import { StartPage } from './start-page.tsx'

interface RecoverySheetProps {
  readonly recovery: readonly string[]
  readonly folder: string
  readonly step?: SetupStep | undefined
  readonly onDone: () => void
}

/** The one key that helps when the passphrase is forgotten; shown until one group was typed back. */
export function RecoverySheet({ recovery, folder, step, onDone }: RecoverySheetProps) {
  const { words } = useSpeech()
  return (
    <StartPage title={words.recovery.title} what={words.recovery.why} step={step}>
      <ol className={styles.groups} aria-label={words.recovery.sheetTitle}>
        {recovery.map((text, index) => (
          <li key={text} className={styles.group}>
            <span>{words.recovery.group(index + 1)}</span>
            <span className={styles.code}>{text}</span>
          </li>
        ))}
      </ol>
      <SheetMark />
      <div className="print-only">
        <p>{words.recovery.sheetKeep}</p>
        <p>{`${words.recovery.sheetFolder} ${folder}`}</p>
        <p>{`${words.recovery.sheetDate} ${dayOf(new Date())}`}</p>
      </div>
      <div className={`${styles.acts} no-print`}>
        <PrintButtons suggested={words.recovery.sheetTitle} />
        <Button size="md" onClick={onDone}>
          {words.recovery.done}
        </Button>
      </div>
    </StartPage>
  )
}
