import { keyAct, stopAfter } from './keys.ts'

/** Marks what Enter stops at; its value is the cell. */
export const stopAttribute = 'data-stop'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement

function stopsIn(container: HTMLElement): readonly Control[] {
  const found = container.querySelectorAll<Control>(`[${stopAttribute}]:not(:disabled)`)
  // What a closed part hides has no box and cannot take the focus.
  return [...found].filter((element) => element.getClientRects().length > 0)
}

const vouches = (stop: HTMLElement): boolean => stop.hasAttribute('data-vouches')

/** Moves the focus from `from` to the stop after or before it; false at the end. */
export function moveFocus(container: HTMLElement, from: Element, step: 1 | -1): boolean {
  const stops = stopsIn(container)
  const at = stops.findIndex((stop) => from.isSameNode(stop))
  if (at === -1) return false
  const radios = stops.map((stop) =>
    stop instanceof HTMLInputElement && stop.type === 'radio'
      ? { group: stop.name, checked: stop.checked }
      : { group: undefined, checked: false, vouches: vouches(stop) },
  )
  const next = stopAfter(radios, at, step)
  const target = next === undefined ? undefined : stops[next]
  if (target === undefined) return false
  focusAndSelect(target)
  return true
}

/** Before a button goes away: the focus moves on to what comes after it in its form. */
export function leaveForNext(button: HTMLElement): void {
  const form = button.closest('form')
  const next =
    form === null
      ? undefined
      : stopsIn(form).find(
          (stop) =>
            !vouches(stop) &&
            (button.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
        )
  if (next !== undefined) focusAndSelect(next)
}

/** Where a cell stands on the screen: a box at which Enter stops, or the button of a computed one. */
export const controlOf = (ref: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[${stopAttribute}="${CSS.escape(ref)}"]`) ??
  document.getElementById(ref)

/** Focuses a cell of the form; false when it is not on the screen. */
export function focusCell(ref: string): boolean {
  const target = controlOf(ref)
  if (target === null) return false
  focusAndSelect(target)
  return true
}

function focusAndSelect(target: HTMLElement): void {
  target.focus()
  target.scrollIntoView({ block: 'nearest' })
  if (target instanceof HTMLInputElement && target.type === 'text') target.select()
}

/** What a key press means where it happened. */
export function actOf(event: KeyboardEvent): ReturnType<typeof keyAct> {
  const { target } = event
  return keyAct({
    key: event.key,
    ctrl: event.ctrlKey || event.metaKey,
    alt: event.altKey,
    shift: event.shiftKey,
    // 229: some input methods do not set isComposing on their last Enter.
    composing: event.isComposing || event.keyCode === 229,
    target: kindOf(target),
  })
}

function kindOf(target: EventTarget | null): 'text' | 'long' | 'choice' | 'other' {
  if (target instanceof HTMLTextAreaElement) return 'long'
  if (target instanceof HTMLSelectElement) return 'choice'
  if (!(target instanceof HTMLInputElement)) return 'other'
  return target.type === 'radio' || target.type === 'checkbox' ? 'choice' : 'text'
}
