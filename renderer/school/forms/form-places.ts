import type { Desk } from '#renderer/desk/desk.ts'
import { formProgress } from '#renderer/form/progress.ts'
import { controlOf, focusCell, stopAttribute } from '#renderer/form/stops.ts'
import type { Form } from '#shared/pack/pack.ts'

/**
 * Goes to the next problem of the form (or the one before), round and round: errors and warnings that
 * nobody has explained; when there are none, what is not filled yet. False when the form is well.
 */
export function goToProblem(desk: Desk, form: Form, from: Element, step: 1 | -1): boolean {
  const open = desk
    .violations(form.key)
    .filter((one) => one.check !== 'required' && one.reason === undefined)
    .flatMap((one) => one.cells.slice(0, 1))
  const cells = open.length > 0 ? open : formProgress(desk, form).unfilled
  const places = [...new Set(cells)].flatMap((cell) => {
    const place = controlOf(cell)
    return place === null || place.isSameNode(from) ? [] : [{ cell, place }]
  })
  const isAfter = (place: Element, other: Element) =>
    (other.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  const sorted = places.toSorted((a, b) => (isAfter(b.place, a.place) ? -1 : 1))
  const next =
    step === 1
      ? (sorted.find(({ place }) => isAfter(place, from)) ?? sorted[0])
      : (sorted.findLast(({ place }) => !isAfter(place, from)) ?? sorted.at(-1))
  return next !== undefined && focusCell(next.cell)
}

/** Goes to the first place of the next section (or the one before); false at the end. */
export function goToSection(container: HTMLElement, from: Element, step: 1 | -1): boolean {
  const sections = [...container.querySelectorAll<HTMLElement>('[data-section]')]
  const at = sections.findIndex((section) => section.contains(from))
  const next = at === -1 ? sections[0] : sections[at + step]
  const first = next?.querySelector<HTMLElement>(`[${stopAttribute}]:not(:disabled)`)
  if (next === undefined || first === null || first === undefined) return false
  first.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'start' })
  return true
}
