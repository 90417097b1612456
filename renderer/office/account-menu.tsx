import { Menu } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useOffice } from '#renderer/api/office-api.tsx'
import styles from '#renderer/frame/frame.module.css'
import { useTextSize } from '#renderer/frame/use-text-size.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import type { Account } from '#shared/contract/office/accounts.ts'
import { ChangePasswordDialog } from './change-password-dialog.tsx'

/** Who works here, and what concerns the person: text size, password, signing out. */
export function AccountMenu({ account }: { readonly account: Account }) {
  const { words } = useSpeech()
  const { calls } = useOffice()
  const client = useQueryClient()
  const { isLarge, setLarge } = useTextSize()
  const [isChanging, setChanging] = useState(false)
  const role = words.role[account.role]
  const leave = async () => {
    await calls.session.signOut({})
    // Nothing of one person's answers stays for the next.
    client.clear()
    window.location.reload()
  }
  return (
    <>
      <Menu position="bottom-end" withinPortal={false} shadow="md">
        <Menu.Target>
          <button type="button" className={styles.person}>
            <Icon name="person" />
            {account.name === role ? role : `${role} ${account.name}`}
            <Icon name="down" size={12} />
          </button>
        </Menu.Target>
        <Menu.Dropdown className={styles.menu}>
          <Menu.Item onClick={() => setLarge(!isLarge)}>
            {isLarge ? words.app.textNormal : words.app.textLarge}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="lock" />} onClick={() => setChanging(true)}>
            {words.signIn.change}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="right" />} onClick={() => void leave()}>
            {words.signIn.out}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isChanging ? <ChangePasswordDialog onClose={() => setChanging(false)} /> : null}
    </>
  )
}
