import { useEffect, useRef } from 'react'
import type { Desk } from '#renderer/desk/desk.ts'
import type { CellFocus } from '#renderer/form/cell-focus.ts'
import { cellBeside } from '#renderer/form/keys.ts'
import { actOf, focusCell, moveFocus, stopAttribute } from '#renderer/form/stops.ts'
import { liesOnItsSide } from '#renderer/grid/register-rows.ts'
import { rowOrder } from '#renderer/grid/row-order.ts'
import type { Form } from '#shared/pack/pack.ts'
import { placeOf } from '#shared/pack/place.ts'
import { goToProblem, goToSection } from './form-places.ts'

interface FormKeysDeps {
  readonly desk: Desk
  readonly form: Form
  readonly focus: CellFocus
  readonly find: () => void
  /** Opens the history of a cell. */
  readonly history: (cell: string) => void
}

/** The keys of a form page. They work wherever the focus is, but not under an open dialog. */
export function useFormKeys(deps: FormKeysDeps) {
  const page = useRef<HTMLDivElement>(null)
  const latest = useRef(deps)
  latest.current = deps
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const container = page.current
      if (container === null || document.querySelector('dialog[open]') !== null) return
      const act = actOf(event)
      if (act === undefined || !does(act, event, container, latest.current)) return
      event.preventDefault()
    }
    const remember = (event: FocusEvent) => {
      if (!(event.target instanceof HTMLElement) || !event.target.hasAttribute(stopAttribute))
        return
      page.current?.querySelector('[data-last]')?.removeAttribute('data-last')
      event.target.setAttribute('data-last', '')
    }
    // Before the frame, which listens on the window and leaves alone what is taken here.
    document.addEventListener('keydown', press)
    window.addEventListener('focusin', remember)
    return () => {
      document.removeEventListener('keydown', press)
      window.removeEventListener('focusin', remember)
    }
  }, [])
  return { page }
}

/** Does what a key means; false when it means nothing here and the browser should have it. */
function does(
  act: NonNullable<ReturnType<typeof actOf>>,
  event: KeyboardEvent,
  container: HTMLElement,
  { desk, form, focus, find, history }: FormKeysDeps,
): boolean {
  const target = event.target instanceof HTMLElement ? event.target : container
  const isStop = target.hasAttribute(stopAttribute)
  switch (act) {
    case 'save':
    case 'undo':
    case 'redo':
      return false
    case 'find':
      find()
      return true
    case 'history': {
      const subject = focus.subject()
      if (subject?.kind === 'cell') history(subject.ref)
      return subject?.kind === 'cell'
    }
    case 'help':
      return focusPane(container, 'side')
    case 'panes':
      return nextPane(container, target)
    case 'problem':
      return goToProblem(desk, form, target, 1) || true
    case 'problem-before':
      return goToProblem(desk, form, target, -1) || true
    case 'section':
      return goToSection(container, target, 1)
    case 'section-before':
      return goToSection(container, target, -1)
    case 'next':
      return isStop && (moveFocus(container, target, 1) || true)
    case 'previous':
      return isStop && (moveFocus(container, target, -1) || true)
    case 'up':
    case 'down':
      return moveRow(desk, target.getAttribute(stopAttribute) ?? '', act === 'down' ? 1 : -1)
  }
}

function moveRow(desk: Desk, ref: string, step: 1 | -1): boolean {
  const place = placeOf(desk.engine.pack, ref)
  if (place?.kind !== 'column') return false
  const { register } = place
  const shape = {
    rows: rowOrder(desk.rows(register.key), desk.period).map((row) => row.id),
    columns: register.columns.filter((one) => one.computed === undefined).map((one) => one.name),
    onItsSide: liesOnItsSide(register),
  }
  const beside = cellBeside(ref, shape, step)
  return beside !== undefined && focusCell(beside)
}

const panes: readonly string[] = ['sections', 'fields', 'side']

function nextPane(container: HTMLElement, from: Element): boolean {
  const at = panes.indexOf(from.closest('[data-pane]')?.getAttribute('data-pane') ?? '')
  for (let step = 1; step <= panes.length; step += 1) {
    const pane = panes[(at + step) % panes.length]
    if (pane !== undefined && focusPane(container, pane)) return true
  }
  return false
}

/** Back into the fields the focus goes to where the person was; elsewhere to the first act. */
function focusPane(container: HTMLElement, name: string): boolean {
  const pane = container.querySelector<HTMLElement>(`[data-pane="${name}"]`)
  if (pane === null || pane.getClientRects().length === 0) return false
  const last = name === 'fields' ? container.querySelector<HTMLElement>('[data-last]') : null
  const first = pane.querySelector<HTMLElement>('[data-stop], a[href], button, textarea')
  const target = name === 'side' ? pane : (last ?? first ?? pane)
  target.focus()
  return true
}
