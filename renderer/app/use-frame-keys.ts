import { useEffect, useRef } from 'react'
import { actOf } from '#renderer/form/stops.ts'

interface FrameKeys {
  readonly save: () => void
  readonly help: () => void
}

/**
 * The keys that mean the same on every screen. Ctrl+S does no harm: it stores what waits, and the
 * browser's own dialog stays away. A screen that knows better has already taken its key.
 */
export function useFrameKeys(acts: FrameKeys): void {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const act = actOf(event)
      if (act === 'save') latest.current.save()
      else if (act === 'help') latest.current.help()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
