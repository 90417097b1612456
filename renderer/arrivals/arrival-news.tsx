import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useApi } from '#renderer/api/api.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import styles from './arrivals.module.css'
import { changesDraft } from './changes-draft.ts'
import { useArrivals } from './use-arrivals.ts'
import { useDraftAnew, useNoteDraftChanged } from './use-draft-anew.ts'
import { useKept } from './use-kept.ts'

interface ArrivalNewsProps {
  /** The page on which they are listed. */
  readonly href: string
  readonly isOnThatPage: boolean
}

/** Above every screen: replies that came by themselves, until a person has seen them. */
export function ArrivalNews({ href, isOnThatPage }: ArrivalNewsProps) {
  const { words } = useSpeech()
  const { school } = useApi()
  const client = useQueryClient()
  const arrivals = useArrivals()
  const noteDraft = useNoteDraftChanged()
  // The list stands on that page, and would be drawn anew with the draft.
  const isWaiting = useDraftAnew(!isOnThatPage)
  const [told, setTold] = useKept<number>('arrival-told', 0)
  const [seen, setSeen] = useKept<number>('arrival-seen', 0)
  const last = arrivals.at(-1)?.no ?? 0
  useEffect(() => {
    if (last <= told) return
    setTold(last)
    const fresh = arrivals.filter(({ no, applied }) => no > told && applied > 0)
    if (fresh.length === 0) return
    if (fresh.some(({ replies }) => replies.some(changesDraft))) noteDraft()
    for (const queryKey of [school.proof, school.handing, school.pack, school.principal])
      void client.invalidateQueries({ queryKey: queryKey.key() })
    void client.invalidateQueries({ queryKey: school.workspace.status.key() })
  })
  useEffect(() => {
    if (isOnThatPage && last > seen) setSeen(last)
  })
  const unseen = isOnThatPage ? [] : arrivals.filter(({ no }) => no > seen)
  const applied = unseen.reduce((sum, one) => sum + one.applied, 0)
  const broken = unseen
    .flatMap(({ replies }) => replies)
    .filter(({ state }) => state === 'broken').length
  const isWaitingHere = isWaiting && !isOnThatPage
  const place = useRef<HTMLDivElement>(null)
  const lines = Number(unseen.length > 0) + Number(isWaitingHere)
  useEffect(() => {
    // The lines push the page down: the box in which somebody types stays in sight.
    const { activeElement } = document
    if (lines > 0 && place.current !== null && activeElement?.closest('main') != null)
      activeElement.scrollIntoView({ block: 'nearest' })
  }, [lines])
  return (
    <div ref={place} className={`${styles.news} no-print`}>
      {unseen.length === 0 ? null : (
        <div role="status" className={styles.line} data-tone={broken > 0 ? 'warn' : 'good'}>
          <Icon name={broken > 0 ? 'warning' : 'met'} />
          {applied > 0 ? <strong>{words.arrivals.applied(applied)}</strong> : null}
          {broken > 0 ? <strong>{words.arrivals.broken(broken)}</strong> : null}
          <span className={styles.quiet}>{words.arrivals.untouched}</span>
          <Link href={href}>{words.arrivals.see}</Link>
          <Button size="compact-sm" variant="default" onClick={() => setSeen(last)}>
            {words.arrivals.seen}
          </Button>
        </div>
      )}
      {isWaitingHere ? (
        <div role="status" className={styles.line} data-tone="info">
          <Icon name="info" />
          <span>{words.arrivals.anew}</span>
        </div>
      ) : null}
    </div>
  )
}
