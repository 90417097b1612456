import { useEffect, useRef } from 'react'
import { useIdleMinutes } from '#renderer/people/idle-minutes.ts'
import { usePeople } from '#renderer/people/use-people.ts'
import type { Actor } from '#shared/role.ts'
import { useLeaving } from './use-leaving.ts'

/** How often the window looks whether anybody is still there. */
const lookMs = 5_000
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'compositionupdate'] as const

/**
 * Asks who is there after idle minutes, if the person has a PIN: without one a lock keeps nobody out.
 * What cannot be stored keeps the person in; it is tried again at the next look.
 */
export function useIdleLock(actor: Actor): void {
  const { minutes } = useIdleMinutes()
  const hasPin = usePeople().find(({ id }) => id === actor.id)?.has_pin === true
  const now = useLeaving(actor)
  const leave = useRef(now)
  leave.current = now
  useEffect(() => {
    if (!hasPin || minutes === 0) return undefined
    let last = Date.now()
    const seen = () => {
      last = Date.now()
    }
    for (const sign of signs) window.addEventListener(sign, seen, { passive: true })
    // Wall time: a laptop that slept was idle.
    const timer = setInterval(() => {
      if (Date.now() - last >= minutes * 60_000) void leave.current()
    }, lookMs)
    return () => {
      clearInterval(timer)
      for (const sign of signs) window.removeEventListener(sign, seen)
    }
  }, [hasPin, minutes])
}
