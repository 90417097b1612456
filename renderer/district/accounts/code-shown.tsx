import { Button } from '@mantine/core'
import { useSpeech } from '#renderer/language/language.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { momentOf } from '#renderer/ui/moment.ts'
import type { GivenCode } from '#shared/contract/office/accounts.ts'
import styles from './accounts.module.css'

interface CodeShownProps {
  readonly title: string
  readonly login: string
  readonly given: GivenCode
  readonly onClose: () => void
}

/** The code, once: it is kept nowhere. */
export function CodeShown({ title, login, given, onClose }: CodeShownProps) {
  const { words } = useSpeech()
  return (
    <Dialog
      title={title}
      closeWord={words.app.close}
      onClose={onClose}
      actions={
        <Button onClick={onClose} data-autofocus>
          {words.accounts.codeNoted}
        </Button>
      }
    >
      <div className={styles.form}>
        <p>{words.accounts.codeWhat(login, momentOf(given.until))}</p>
        <p className={styles.code}>{given.code}</p>
      </div>
    </Dialog>
  )
}
