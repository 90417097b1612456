import type { Locator, Page } from '@playwright/test'
import type { Notes } from '#e2e/sample.ts'

/** Where the focus is: the place of the form (`A.books`, `A.buildings`, `A#site`) and its kind. */
interface Here {
  readonly stop: string
  readonly kind: string
  readonly value: string
  /** Of the entry of a list that is chosen. */
  readonly label: string
}

/** A form ends well before so many stops. */
const stopsLimit = 5_000

/**
 * Fills the form on the screen with the keyboard alone: at each stop it types what the notes say,
 * Enter goes on, and Tab where Enter presses a button or stands at the last stop.
 */
export async function fillByKeyboard(page: Page, notes: Notes): Promise<void> {
  const filler = createFiller(notes)
  await page.keyboard.press('F6')
  for (let step = 0; step < stopsLimit && !filler.isDone(); step += 1) {
    const here = await focused(page)
    if (here.stop === '') await page.keyboard.press('Tab')
    else {
      for (const key of filler.keysAt(here)) await press(page, key)
      const { stop } = await focused(page)
      if (stop === here.stop) await page.keyboard.press('Tab')
    }
  }
  if (!filler.isDone()) throw new Error(`not reached by keyboard: ${filler.left().join(', ')}`)
}

/** Writes the reasons for warnings, in the pane beside the form. */
export async function giveReasons(page: Page, { reasons }: Notes): Promise<void> {
  const boxes = page.getByRole('complementary').getByRole('textbox')
  for (const reason of reasons.values()) {
    const empty = await firstEmpty(boxes)
    await empty.fill(reason)
    await empty.blur()
  }
}

async function firstEmpty(boxes: Locator): Promise<Locator> {
  for (const box of await boxes.all()) if ((await box.inputValue()) === '') return box
  throw new Error('there is no warning that asks for a reason')
}

/** A key, a text to type, a code to go to in a list with the arrows, or a button to press. */
/** The one document that stands for every attachment of a sample school. */
const evidence = 'packs/cn.balanced.2017/samples/evidence.pdf'

type Key =
  | { readonly press: string }
  | { readonly type: string }
  | { readonly list: string }
  | { readonly file: string }
  | { readonly button: string }

/** Remembers what is done and says what to press at a stop. */
function createFiller(notes: Notes) {
  const todo = new Set<string>([...notes.fields.keys(), ...notes.confirmed])
  const rowsLeft = new Map([...notes.rows].map(([register, rows]) => [register, [...rows]]))
  /** The row that each row of the screen stands for, by its id. */
  const rowOf = new Map<string, ReadonlyMap<string, string>>()
  const on: readonly Key[] = [{ press: 'Enter' }]
  const past: readonly Key[] = [{ press: 'Tab' }]

  const atButton = (stop: string): readonly Key[] => {
    const isMeant = todo.delete(stop) || (rowsLeft.get(stop)?.length ?? 0) > 0
    return isMeant ? [{ button: stop }] : past
  }
  const atCell = (here: Here): readonly Key[] => {
    const [register = '', row, column = ''] = here.stop.split('/')
    if (row === undefined) {
      todo.delete(here.stop)
      return [...typing(here, notes.fields.get(here.stop)), ...on]
    }
    if (!rowOf.has(row)) {
      const cells = rowsLeft.get(register)?.shift() ?? new Map<string, string>()
      rowOf.set(row, cells)
      for (const name of cells.keys()) todo.add(`${register}/${row}/${name}`)
    }
    todo.delete(here.stop)
    // Enter passes over the button that confirms a register; Tab comes to it.
    const isLast = rowsLeft.get(register)?.length === 0 && todo.has(`${register}#complete`)
    return [...typing(here, rowOf.get(row)?.get(column)), ...(isLast ? past : on)]
  }
  return {
    isDone: () => todo.size === 0 && [...rowsLeft.values()].every((rows) => rows.length === 0),
    left: () => [...todo, ...[...rowsLeft].flatMap(([name, rows]) => rows.map(() => name))],
    keysAt: (here: Here) => (here.kind === 'button' ? atButton(here.stop) : atCell(here)),
  }
}

function typing({ kind, value }: Here, text: string | undefined): readonly Key[] {
  if (text === undefined || text === '' || text === value) return []
  // The first of two radios is 是; the arrow goes to 否.
  if (kind === 'radio') return [{ press: text === 'true' ? 'Space' : 'ArrowDown' }]
  if (kind === 'file') return [{ file: evidence }]
  return kind === 'select' ? [{ list: text }] : [{ type: text }]
}

async function press(page: Page, key: Key): Promise<void> {
  if ('press' in key) await page.keyboard.press(key.press)
  else if ('type' in key) await page.keyboard.type(key.type)
  else if ('file' in key) await page.locator(':focus').setInputFiles(key.file)
  else if ('list' in key) await goToCode(page, key.list)
  else await pressButton(page, key.button)
}

/** A button takes the focus elsewhere, as soon as what it changed is drawn. */
async function pressButton(page: Page, stop: string): Promise<void> {
  await page.keyboard.press('Enter')
  await page.waitForFunction(
    (before) => document.activeElement?.getAttribute('data-stop') !== before,
    stop,
  )
}

/** The longest list of codes is that of the provinces. */
const codesLimit = 60

async function goToCode(page: Page, code: string): Promise<void> {
  await page.keyboard.press('Home')
  for (let step = 0; step < codesLimit; step += 1) {
    const { value, label } = await focused(page)
    if (value === code || label === code) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`the list has no ${code}`)
}

const focused = (page: Page): Promise<Here> =>
  page.evaluate(() => {
    const { activeElement: at } = document
    const isBox = at instanceof HTMLInputElement || at instanceof HTMLSelectElement
    const isRadio = at instanceof HTMLInputElement && at.type === 'radio'
    const group = isRadio ? [...document.querySelectorAll<HTMLInputElement>('input:checked')] : []
    return {
      stop: at?.getAttribute('data-stop') ?? '',
      kind: at instanceof HTMLInputElement ? at.type : (at?.tagName.toLowerCase() ?? ''),
      value: isRadio
        ? (group.find((one) => one.name === at.name)?.value ?? '')
        : isBox
          ? at.value
          : '',
      label: at instanceof HTMLSelectElement ? (at.selectedOptions[0]?.text ?? '') : '',
    }
  })
