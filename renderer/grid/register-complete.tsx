import { Button } from '@mantine/core'
import type { MouseEvent } from 'react'
import { useCell, useDesk } from '#renderer/desk/desk-context.tsx'
import { leaveForNext } from '#renderer/form/stops.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import type { Register } from '#shared/pack/pack.ts'
import styles from './register-table.module.css'

/** A register is complete because a person says so: until then its sums are not computed. */
export function RegisterComplete({ register }: { readonly register: Register }) {
  const desk = useDesk()
  const { words } = useSpeech()
  const isComplete = useCell(register.key).answer === true
  const confirm = (confirmed: boolean) => (event: MouseEvent<HTMLElement>) => {
    leaveForNext(event.currentTarget)
    desk.edit({ op: 'confirm-register', register: register.key, confirmed })
  }
  return (
    <footer className={styles.foot}>
      {isComplete ? (
        <>
          <Mark tone="met" icon="met" word={words.register.complete} />
          {desk.isOpen(register.key) ? (
            <Button
              className="no-print"
              variant="subtle"
              size="compact-sm"
              onClick={confirm(false)}
            >
              {words.register.reopen}
            </Button>
          ) : null}
        </>
      ) : (
        <>
          <Mark tone="none" icon="blank" word={words.register.incomplete} />
          <span className={styles.count}>{words.register.confirmWhat}</span>
          <Button
            className="no-print"
            variant="light"
            size="compact-sm"
            onClick={confirm(true)}
            data-stop={`${register.key}#complete`}
            data-vouches=""
          >
            {words.register.confirmComplete}
          </Button>
        </>
      )}
    </footer>
  )
}
