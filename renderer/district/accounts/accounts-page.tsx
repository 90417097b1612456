import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useOffice } from '#renderer/api/office-api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Page } from '#renderer/ui/page.tsx'
import type { Account } from '#shared/contract/office/accounts.ts'
import { AccountDialog } from './account-dialog.tsx'
import styles from './accounts.module.css'
import { AccountsTable } from './accounts-table.tsx'
import { AskDialog } from './ask-dialog.tsx'
import type { Asked } from './asked.ts'

/** Who may work at the office's pages: an administrator lets people in, and shuts accounts. */
export function AccountsPage({ account }: { readonly account: Account }) {
  const { words } = useSpeech()
  const { office } = useOffice()
  const accounts = useQuery(office.accounts.list.queryOptions({ input: {} }))
  const [asked, setAsked] = useState<Asked>()
  const close = () => setAsked(undefined)
  return (
    <Page
      title={words.accounts.title}
      note={words.accounts.what}
      tools={
        <Button leftSection={<Icon name="add" />} onClick={() => setAsked({ ask: 'add' })}>
          {words.accounts.add}
        </Button>
      }
    >
      <FaultNotice thrown={accounts.error} />
      <div className={styles.frame}>
        <AccountsTable accounts={accounts.data ?? []} me={account.account} onAsk={setAsked} />
      </div>
      {asked?.ask === 'add' ? <AccountDialog onClose={close} /> : null}
      {asked?.ask === 'change' ? <AccountDialog before={asked.one} onClose={close} /> : null}
      {asked?.ask === 'code' || asked?.ask === 'close' ? (
        <AskDialog ask={asked.ask} one={asked.one} onClose={close} />
      ) : null}
    </Page>
  )
}
