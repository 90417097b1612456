import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { ConfirmRecoveryPage } from '#renderer/school/setup/confirm-recovery-page.tsx'
import { CreatePage } from '#renderer/school/setup/create-page.tsx'
import { RecoverySheet } from '#renderer/school/setup/recovery-sheet.tsx'
import { UnlockPage } from '#renderer/school/setup/unlock-page.tsx'
import styles from './app.module.css'
import { Banded } from './banded.tsx'
import { ReadingOnly } from './reading-only.tsx'
import { SchoolGate } from './school-gate.tsx'
import { Waiting } from './waiting.tsx'

type First =
  | { readonly step: 'sheet'; readonly recovery: readonly string[] }
  | { readonly step: 'check' }

/** What stands before the work: making, opening or recovering the workspace. */
export function Gate() {
  const { school } = useApi()
  const client = useQueryClient()
  const [first, setFirst] = useState<First>()
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
  if (first?.step === 'sheet') {
    return (
      <RecoverySheet
        recovery={first.recovery}
        folder={data.folder}
        onDone={() => setFirst({ step: 'check' })}
      />
    )
  }
  if (first?.step === 'check') return <ConfirmRecoveryPage onDone={() => setFirst(undefined)} />
  switch (data.state) {
    case 'absent':
      return (
        <CreatePage
          folder={data.folder}
          onCreated={(recovery) => {
            setFirst({ step: 'sheet', recovery })
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
    case 'open':
      return (
        <Banded kind={data.kind}>
          {data.access === 'read' ? <ReadingOnly /> : null}
          <SchoolGate actor={data.actor} kind={data.kind} />
        </Banded>
      )
  }
}
