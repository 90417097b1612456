import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSpeech } from '#renderer/language/language.tsx'
import { AcceptInvitation } from '#renderer/school/invitation/accept-invitation.tsx'
import { AddSchoolPage } from '#renderer/school/setup/add-school-page.tsx'
import { ConfirmRecoveryPage } from '#renderer/school/setup/confirm-recovery-page.tsx'
import { SamplePage } from '#renderer/school/setup/sample-page.tsx'
import { StartPage } from '#renderer/school/setup/start-page.tsx'
import { type Way, WayPage } from '#renderer/school/setup/way-page.tsx'
import type { Period, SchoolCode, WorkspaceKind } from '#shared/ids.ts'

interface FirstRunProps {
  readonly isRecoveryConfirmed: boolean
  readonly hasDistrict: boolean
  /** The school of an invitation that was accepted. */
  readonly invited: SchoolCode | undefined
  readonly kind: WorkspaceKind
  readonly onAdded: (school: SchoolCode) => void
  readonly onSample: (place: { readonly school: SchoolCode; readonly period: Period }) => void
}

/**
 * The steps after the workspace was made and before the first school is there. Each step that is done
 * is stored, so that a first run that was broken off goes on where it stood.
 */
export function FirstRun(props: FirstRunProps) {
  const { isRecoveryConfirmed, hasDistrict, invited, kind, onAdded, onSample } = props
  const { words } = useSpeech()
  const [isLater, setLater] = useState(false)
  const [way, setWay] = useState<Way>()
  if (!isRecoveryConfirmed && !isLater) {
    return <ConfirmRecoveryPage step="recovery" onDone={() => setLater(true)} />
  }
  if (hasDistrict) return <AddSchoolPage step="school" invited={invited} onAdded={onAdded} />
  if (way === undefined) return <WayPage hasSamples={kind === 'test'} onWay={setWay} />
  const back = () => setWay(undefined)
  if (way === 'sample') return <SamplePage step="school" onOpened={onSample} onBack={back} />
  if (way === 'hand') return <AddSchoolPage step="school" onAdded={onAdded} onBack={back} />
  return (
    <StartPage title={words.office.title} what={words.office.what} step="school">
      <AcceptInvitation replaces={false} />
      <div>
        <Button variant="subtle" onClick={back}>
          {words.app.back}
        </Button>
      </div>
    </StartPage>
  )
}
