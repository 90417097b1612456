import { useEffect, useRef } from 'react'
import type { Desk } from '#renderer/desk/desk.ts'
import { cellOfStep } from '#renderer/form/step-label.ts'
import { actOf, focusCell, stopAttribute } from '#renderer/form/stops.ts'

/**
 * Undo and redo of the draft, by key and by button. In a box that was typed in since the focus came,
 * and in boxes that are no cell, Ctrl+Z stays the browser's own.
 */
export function useUndo(desk: Desk): (which: 'undo' | 'redo') => void {
  const begun = useRef<{ readonly box: EventTarget; readonly text: string }>(undefined)
  const go = useRef((which: 'undo' | 'redo') => {
    const step = which === 'undo' ? desk.undo() : desk.redo()
    if (step === undefined) return
    // Its box shows the other value before the next frame; it counts as not typed in.
    requestAnimationFrame(() => {
      const cell = cellOfStep(step)
      if (cell !== undefined) focusCell(cell)
      begun.current = boxOf(document.activeElement)
    })
  })
  useEffect(() => {
    const begin = (event: FocusEvent) => {
      begun.current = boxOf(event.target)
    }
    const press = (event: KeyboardEvent) => {
      const act = actOf(event)
      if ((act !== 'undo' && act !== 'redo') || event.defaultPrevented) return
      if (document.querySelector('dialog[open]') !== null) return
      const box = boxOf(event.target)
      const isOfBrowser =
        box !== undefined &&
        (!box.box.hasAttribute(stopAttribute) || box.text !== begun.current?.text)
      if (isOfBrowser) return
      event.preventDefault()
      go.current(act)
    }
    window.addEventListener('focusin', begin)
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('focusin', begin)
      window.removeEventListener('keydown', press)
    }
  }, [])
  return go.current
}

/** A box in which text is typed, with its text. */
function boxOf(target: EventTarget | null) {
  const isLong = target instanceof HTMLTextAreaElement
  if (!isLong && !(target instanceof HTMLInputElement && target.type === 'text')) return undefined
  return { box: target, text: target.value }
}
