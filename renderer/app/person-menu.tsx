import { Menu } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { workHref } from '#renderer/form/hrefs.ts'
import styles from '#renderer/frame/frame.module.css'
import { useTextSize } from '#renderer/frame/use-text-size.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import type { Actor } from '#shared/role.ts'
import { useLeaving } from './use-leaving.ts'

/** Who works here, and what concerns the person: text size, another school, locking. */
export function PersonMenu({ actor }: { readonly actor: Actor }) {
  const { words } = useSpeech()
  const { calls, school } = useApi()
  const client = useQueryClient()
  const desk = useDesk()
  const [, navigate] = useLocation()
  const { isLarge, setLarge } = useTextSize()
  const leave = useLeaving(actor)
  const lock = async () => {
    // Nothing may wait unsaved behind a lock that only the person can open.
    if (!(await desk.flush())) return
    await calls.school.workspace.lock({})
    await client.invalidateQueries({ queryKey: school.workspace.status.key() })
  }
  return (
    <Menu position="bottom-end" withinPortal={false} shadow="md">
      <Menu.Target>
        <button type="button" className={styles.person}>
          <Icon name="person" />
          {`${words.role[actor.role]} ${actor.name}`}
          <Icon name="down" size={12} />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu}>
        <Menu.Item onClick={() => setLarge(!isLarge)}>
          {isLarge ? words.app.textNormal : words.app.textLarge}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="add" />} onClick={() => navigate('/add-school')}>
          {words.app.addSchool}
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon name="person" />}
          onClick={() => navigate(workHref(desk, 'people'))}
        >
          {words.people.menu}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="right" />} onClick={() => void leave()}>
          {words.people.leave}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="lock" />} onClick={() => void lock()}>
          {words.app.lock}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
