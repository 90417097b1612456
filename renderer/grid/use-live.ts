import { type RefCallback, useCallback, useLayoutEffect, useRef } from 'react'
import { useGrid } from './grid-context.ts'
import type { LiveCell } from './picking.ts'

type Box = HTMLInputElement | HTMLTextAreaElement

/**
 * What every kind of live box does: it takes the focus when the grid has it, shows the cell's text
 * selected, and follows the cell while nothing is typed (an undo, another window).
 */
export function useLive(text: string, acts: Omit<LiveCell, 'focus'>) {
  const { picking } = useGrid()
  const box = useRef<Box>(null)
  const latest = useRef(acts)
  latest.current = acts
  useLayoutEffect(() => {
    const live: LiveCell = {
      commit: () => latest.current.commit(),
      cancel: () => latest.current.cancel(),
      openList: () => latest.current.openList(),
      choose: (step) => latest.current.choose(step),
      hasList: () => latest.current.hasList(),
      canTick: () => latest.current.canTick(),
      tick: () => latest.current.tick(),
      focus: () => {
        box.current?.focus({ preventScroll: true })
        box.current?.select()
      },
    }
    picking.setLive(live)
    if (picking.hasFocus()) live.focus()
    return () => {
      if (picking.live() === live) picking.setLive(undefined)
    }
  }, [picking])
  useLayoutEffect(() => {
    const element = box.current
    if (element === null || picking.mode() !== 'moving' || element.value === text) return
    element.value = text
    if (document.activeElement === element) element.select()
  }, [picking, text])
  const ref: RefCallback<Box> = useCallback((element) => {
    box.current = element
  }, [])
  return { box: ref, element: () => box.current }
}
