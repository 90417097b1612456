import type { NativeControl } from './control-props.ts'
import { stopAttribute } from './stops.ts'

/** The native controls of a cell on the screen: one box, or the radios or checkboxes of a group. */
export function boxesOf(cell: string): readonly NativeControl[] {
  const found = document.querySelectorAll<HTMLElement>(`[${stopAttribute}="${CSS.escape(cell)}"]`)
  return [...found].filter(
    (element) =>
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement,
  )
}

/**
 * Lets the controls of one cell show a text, as if it had been chosen or typed. A file box holds no
 * text, and a browser refuses to give it one: what is attached stands beside it.
 */
export function fill(boxes: readonly NativeControl[], text: string): void {
  const chosen = text.split(' ')
  for (const box of boxes) {
    if (box instanceof HTMLInputElement && box.type === 'file') continue
    if (!(box instanceof HTMLInputElement) || (box.type !== 'radio' && box.type !== 'checkbox')) {
      box.value = text
    } else box.checked = chosen.includes(box.value)
  }
}
