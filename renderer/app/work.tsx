import { DeskProvider } from '#renderer/desk/desk-context.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import styles from '#renderer/frame/around.module.css'
import { Waiting } from '#renderer/frame/waiting.tsx'
import { HistoryProvider } from '#renderer/history/history-context.tsx'
import type { School } from '#shared/contract/school.ts'
import type { Period, WorkspaceKind } from '#shared/ids.ts'
import type { Actor } from '#shared/role.ts'
import { Frame } from './frame.tsx'
import { Screens } from './screens.tsx'
import { useOpenDesk } from './use-open-desk.ts'

interface WorkProps {
  readonly actor: Actor
  readonly kind: WorkspaceKind
  readonly school: School
  readonly schools: readonly School[]
  readonly period: Period
}

/** The work on one school and period: its draft is opened once, and all screens share it. */
export function Work({ actor, kind, school, schools, period }: WorkProps) {
  const desk = useOpenDesk({ school: school.code, period, kind, actor })
  if (desk.error !== null) {
    return (
      <div className={styles.alone}>
        <FaultNotice thrown={desk.error} />
      </div>
    )
  }
  if (desk.data === undefined) return <Waiting />
  return (
    <DeskProvider desk={desk.data}>
      <HistoryProvider>
        <Frame actor={actor} school={school} schools={schools} period={period}>
          <Screens actor={actor} school={school} />
        </Frame>
      </HistoryProvider>
    </DeskProvider>
  )
}
