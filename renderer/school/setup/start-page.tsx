import type { ReactNode } from 'react'
import { StartSheet } from '#renderer/frame/start-sheet.tsx'
import { type SetupStep, SetupSteps } from './setup-steps.tsx'

interface StartPageProps {
  readonly title: string
  readonly what?: string
  /** In the first run, the step at hand. */
  readonly step?: SetupStep | undefined
  /** False where the languages themselves are offered. */
  readonly hasLanguage?: boolean
  readonly children: ReactNode
}

/** A page before the work, with the steps of the first run. */
export function StartPage({ title, what, step, hasLanguage = true, children }: StartPageProps) {
  const above = step === undefined ? null : <SetupSteps at={step} />
  return (
    <StartSheet title={title} what={what} above={above} hasLanguage={hasLanguage}>
      {children}
    </StartSheet>
  )
}
