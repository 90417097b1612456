import { type RefObject, useEffect, useRef } from 'react'
import { actOf } from '#renderer/form/stops.ts'

interface PaneActs {
  readonly find: () => void
  readonly backToGrid: () => void
}

const panes: readonly string[] = ['grid', 'row', 'foot', 'tools']

/** F6 goes from part to part of a register's screen, Ctrl+F into the search from anywhere. */
export function usePanes(screen: RefObject<HTMLElement | null>, acts: PaneActs): void {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const root = screen.current
      if (event.defaultPrevented || root === null) return
      if (document.querySelector('dialog[open]') !== null) return
      const act = actOf(event)
      if (act === 'find') latest.current.find()
      else if (act !== 'panes' || !next(root, event.target, latest.current)) return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [screen])
}

function next(root: HTMLElement, from: EventTarget | null, acts: PaneActs): boolean {
  const here = from instanceof Element ? from.closest<HTMLElement>('[data-pane]') : null
  const at = panes.indexOf(here?.dataset['pane'] ?? '')
  for (let step = 1; step <= panes.length; step += 1) {
    const name = panes[(at + step) % panes.length] ?? ''
    if (name === 'grid') {
      acts.backToGrid()
      return true
    }
    if (focusPane(root, name)) return true
  }
  return false
}

/** Goes to the first thing of a part that can be typed in or pressed; false when it is not there. */
export function focusPane(root: HTMLElement | null, name: string): boolean {
  const pane = root?.querySelector(`[data-pane="${name}"]`)
  const box = pane?.querySelector<HTMLElement>('[data-stop], input, select')
  const first = box ?? pane?.querySelector<HTMLElement>('button:not(:disabled), a[href]')
  first?.focus()
  return first !== undefined && first !== null
}
