import { type ReactNode, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { ArrivalNews } from '#renderer/arrivals/arrival-news.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { workHref } from '#renderer/form/hrefs.ts'
import styles from '#renderer/frame/frame.module.css'
import { useSpeech } from '#renderer/language/language.tsx'
import type { School } from '#shared/contract/school.ts'
import type { Period } from '#shared/ids.ts'
import type { Actor } from '#shared/role.ts'
import { FrameHead } from './frame-head.tsx'
import { SideNav } from './side-nav.tsx'
import { StatusBar } from './status-bar.tsx'
import { UndoneWord } from './undone-word.tsx'
import { useFrameKeys } from './use-frame-keys.ts'
import { useIdleLock } from './use-idle-lock.ts'
import { useUndo } from './use-undo.ts'

/** How long the answer to Ctrl+S stands. */
const reassuranceMs = 4_000

interface FrameProps {
  readonly actor: Actor
  readonly school: School
  readonly schools: readonly School[]
  readonly period: Period
  readonly children: ReactNode
}

/** What stands around every screen of the work: head, navigation, status bar. */
export function Frame({ actor, school, schools, period, children }: FrameProps) {
  const { words } = useSpeech()
  const desk = useDesk()
  const [location, navigate] = useLocation()
  const repliesHref = workHref({ school: school.code, period }, 'replies')
  const [isReassured, setReassured] = useState(false)
  const go = useUndo(desk)
  useIdleLock(actor)
  useFrameKeys({
    save: () => {
      void desk.flush()
      setReassured(true)
    },
    help: () => navigate(workHref({ school: school.code, period }, 'help')),
  })
  useEffect(() => {
    if (!isReassured) return undefined
    const timer = setTimeout(() => setReassured(false), reassuranceMs)
    return () => clearTimeout(timer)
  }, [isReassured])
  return (
    <div className={styles.frame}>
      <button
        type="button"
        className={styles.skip}
        onClick={() => document.getElementById('main')?.focus()}
      >
        {words.app.skip}
      </button>
      <FrameHead actor={actor} school={school} schools={schools} period={period} onUndo={go} />
      <SideNav school={school.code} period={period} />
      <ArrivalNews href={repliesHref} isOnThatPage={location === repliesHref} />
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <StatusBar isReassured={isReassured}>
        <UndoneWord />
      </StatusBar>
    </div>
  )
}
