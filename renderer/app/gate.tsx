import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import styles from '#renderer/frame/around.module.css'
import { Banded } from '#renderer/frame/banded.tsx'
import { Waiting } from '#renderer/frame/waiting.tsx'
import { CreatePage } from '#renderer/school/setup/create-page.tsx'
import { RecoverySheet } from '#renderer/school/setup/recovery-sheet.tsx'
import { UnlockPage } from '#renderer/school/setup/unlock-page.tsx'
import { WelcomePage } from '#renderer/school/setup/welcome-page.tsx'
import { WhoPage } from '#renderer/school/setup/who-page.tsx'
import { ReadingOnly } from './reading-only.tsx'
import { SchoolGate } from './school-gate.tsx'

/** What stands before the work: making, opening or recovering the workspace. */
export function Gate() {
  const { school } = useApi()
  const client = useQueryClient()
  const [isLanguageChosen, setLanguageChosen] = useState(false)
  const [sheet, setSheet] = useState<readonly string[]>()
  const status = useQuery(school.workspace.status.queryOptions({ input: {} }))
  if (status.error !== null) {
    return (
      <div className={styles.alone}>
        <FaultNotice thrown={status.error} />
      </div>
    )
  }
  if (status.data === undefined) return <Waiting />
  const { data } = status
  if (sheet !== undefined) {
    return (
      <RecoverySheet
        recovery={sheet}
        folder={data.folder}
        step="recovery"
        onDone={() => setSheet(undefined)}
      />
    )
  }
  switch (data.state) {
    case 'absent':
      if (!isLanguageChosen) return <WelcomePage onChosen={() => setLanguageChosen(true)} />
      return (
        <CreatePage
          folder={data.folder}
          onBack={() => setLanguageChosen(false)}
          onCreated={(recovery) => {
            setSheet(recovery)
            void client.invalidateQueries({ queryKey: school.key() })
          }}
        />
      )
    case 'locked':
      return (
        <Banded kind={data.kind}>
          <UnlockPage folder={data.folder} />
        </Banded>
      )
    case 'who':
      return (
        <Banded kind={data.kind}>
          <WhoPage people={data.people} />
        </Banded>
      )
    case 'open':
      return (
        <Banded kind={data.kind}>
          {data.access === 'read' ? <ReadingOnly /> : null}
          <SchoolGate
            firstRun={{
              isRecoveryConfirmed: data.recovery_confirmed,
              invited: data.district?.invited[0],
              hasDistrict: data.district !== undefined,
            }}
            actor={data.actor}
            kind={data.kind}
          />
        </Banded>
      )
  }
}
