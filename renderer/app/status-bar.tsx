import { type ReactNode, useSyncExternalStore } from 'react'
import { useDesk, useSaving } from '#renderer/desk/desk-context.tsx'
import { useSaid } from '#renderer/fault/use-said.ts'
import styles from '#renderer/frame/frame.module.css'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { timeOf } from '#renderer/ui/moment.ts'

/** Always in sight: whether everything typed is stored, since when, and if not, why not. */
export function StatusBar({
  isReassured,
  children,
}: {
  readonly isReassured: boolean
  /** What else is to be told at the moment. */
  readonly children: ReactNode
}) {
  const desk = useDesk()
  const isReading = desk.access === 'read'
  const saving = useSaving()
  const generation = useSyncExternalStore(desk.subscribe, desk.generation)
  const { words } = useSpeech()
  const say = useSaid()
  const failing = saving.kind === 'failing' ? saving : undefined
  const told = failing === undefined ? undefined : say(failing.fault)
  // The services are needed for everything: what to do is said at once, not after a click.
  const how = failing?.fault.code === 'service-gone' ? [told?.safe, told?.remedy] : []
  return (
    <footer className={styles.status} data-failing={failing !== undefined}>
      <span role="alert" className={styles.failing}>
        {failing === undefined ? null : (
          <>
            <Icon name="error" />
            {words.status.sentences([told?.cause, ...how, words.status.kept(failing.count)])}
          </>
        )}
      </span>
      {isReassured && failing === undefined && saving.kind !== 'held' ? (
        <span role="status">{words.status.autosaved}</span>
      ) : null}
      {children}
      {isReading ? (
        <span role="alert" className={styles.failing}>
          {generation > 0 ? words.status.notTaken : null}
        </span>
      ) : generation > 0 ? (
        <span>{words.status.merged}</span>
      ) : null}
      <span className={styles.saved} data-kind={saving.kind}>
        {isReading ? (
          words.status.readOnly
        ) : saving.kind === 'saved' ? (
          <>
            <Icon name="met" size={14} />
            {saving.at === undefined ? words.status.nothing : words.status.saved(timeOf(saving.at))}
          </>
        ) : saving.kind === 'saving' ? (
          words.status.saving
        ) : saving.kind === 'held' ? (
          words.status.held
        ) : (
          words.status.failing(saving.count)
        )}
      </span>
    </footer>
  )
}
