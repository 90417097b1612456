import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useOffice } from '#renderer/api/office-api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { AccountLine } from '#shared/contract/office/accounts.ts'
import styles from './accounts.module.css'
import { CodeShown } from './code-shown.tsx'

interface AskDialogProps {
  readonly ask: 'code' | 'close'
  readonly one: AccountLine
  readonly onClose: () => void
}

/** Says what a new code, or closing, means for this person before it is done. */
export function AskDialog({ ask, one, onClose }: AskDialogProps) {
  const { words } = useSpeech()
  const { calls, office } = useOffice()
  const client = useQueryClient()
  const doing = useMutation({
    mutationFn: async () => {
      if (ask === 'code') return calls.accounts.newCode({ account: one.account })
      await calls.accounts.close({ account: one.account })
      return undefined
    },
    onSuccess: async (given) => {
      await client.invalidateQueries({ queryKey: office.accounts.key() })
      if (given === undefined) onClose()
    },
  })
  const act = ask === 'code' ? words.accounts.newCode : words.accounts.close
  const title = words.accounts.asking(one.name, act)
  if (doing.data !== undefined) {
    return <CodeShown title={title} login={one.login} given={doing.data} onClose={onClose} />
  }
  return (
    <Dialog
      title={title}
      closeWord={words.app.close}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {words.app.cancel}
          </Button>
          <Button onClick={() => doing.mutate()} loading={doing.isPending} data-autofocus>
            {act}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{ask === 'code' ? words.accounts.newCodeWhat : words.accounts.closeWhat}</p>
        <FaultNotice thrown={doing.error} />
      </div>
    </Dialog>
  )
}
