import { expect, test } from 'vitest'
import { type GridPress, gridAct } from './grid-keys.ts'

const press = (key: string, more: Partial<GridPress> = {}): GridPress => ({
  key,
  ctrl: false,
  alt: false,
  shift: false,
  composing: false,
  mode: 'moving',
  list: false,
  ticks: false,
  place: 'cell',
  ...more,
})
const ctrl = { ctrl: true }
const shift = { shift: true }

test.each([
  [press('ArrowDown'), { do: 'move', way: 'down' }],
  [press('ArrowDown', shift), { do: 'grow', way: 'down' }],
  [press('ArrowDown', ctrl), { do: 'move', way: 'bottom' }],
  [press('End', { ...ctrl, ...shift }), { do: 'grow', way: 'last' }],
  [press('Home', ctrl), { do: 'move', way: 'first' }],
  [press('PageDown'), { do: 'move', way: 'page-down' }],
  [press('Tab', shift), { do: 'move', way: 'previous' }],
  [press('Enter'), { do: 'form' }],
  [press('F2'), { do: 'edit' }],
  [press('Delete'), { do: 'clear' }],
  [press('Delete', ctrl), { do: 'retire' }],
  [press('d', ctrl), { do: 'fill' }],
  [press('z', ctrl), { do: 'undo' }],
  [press('Z', { ...ctrl, ...shift }), { do: 'redo' }],
  [press('y', ctrl), { do: 'redo' }],
  [press('a', ctrl), { do: 'all' }],
  [press('Escape'), { do: 'collapse' }],
])('moving: %o', (given, act) => {
  expect(gridAct(given)).toEqual(act)
})

test('a letter, a copy and a paste are left to the browser', () => {
  for (const one of [press('a'), press('陈'), press('c', ctrl), press('v', ctrl), press('s', ctrl)])
    expect(gridAct(one)).toBeUndefined()
})

test('while typing Enter and Tab commit, Esc takes back, and the text keeps its own keys', () => {
  const typing = { mode: 'replacing' } as const
  expect(gridAct(press('Enter', typing))).toEqual({ do: 'commit', way: 'down' })
  expect(gridAct(press('Enter', { ...typing, ...shift }))).toEqual({ do: 'commit', way: 'up' })
  expect(gridAct(press('Tab', typing))).toEqual({ do: 'commit', way: 'next' })
  expect(gridAct(press('Escape', typing))).toEqual({ do: 'cancel' })
  expect(gridAct(press('ArrowRight', typing))).toEqual({ do: 'commit', way: 'right' })
  for (const key of ['z', 'a', 'd'])
    expect(gridAct(press(key, { ...typing, ...ctrl }))).toBeUndefined()
  const editing = { mode: 'editing' } as const
  for (const key of ['ArrowRight', 'Home', 'Delete', 'F2'])
    expect(gridAct(press(key, editing))).toBeUndefined()
})

test('arrows choose in an open list', () => {
  const open = { mode: 'editing', list: true } as const
  expect(gridAct(press('ArrowDown', open))).toEqual({ do: 'choose', step: 1 })
  expect(gridAct(press('ArrowUp', open))).toEqual({ do: 'choose', step: -1 })
  expect(gridAct(press('Enter', open))).toEqual({ do: 'commit', way: 'down' })
})

test('no key of an input method is a key of the grid', () => {
  for (const key of ['Enter', 'Tab', 'Escape', 'ArrowDown', 'Delete', 'Process', '1'])
    for (const mode of ['moving', 'replacing', 'editing'] as const)
      expect(gridAct(press(key, { composing: true, mode }))).toBeUndefined()
})

test('the head sorts, opens its column and changes its width', () => {
  const head = { place: 'head' } as const
  expect(gridAct(press(' ', head))).toEqual({ do: 'sort' })
  expect(gridAct(press('Enter', head))).toEqual({ do: 'column' })
  expect(gridAct(press('ArrowRight', { ...head, ...shift }))).toEqual({ do: 'wider' })
  expect(gridAct(press('ArrowDown', head))).toEqual({ do: 'move', way: 'down' })
  expect(gridAct(press('Delete', head))).toBeUndefined()
})

test('Space ticks an entry of a list of several codes, and is typed anywhere else', () => {
  const typing = { mode: 'editing', list: true } as const
  expect(gridAct(press(' ', { ...typing, ticks: true }))).toEqual({ do: 'tick' })
  expect(gridAct(press(' ', { ...typing, ticks: true, composing: true }))).toBeUndefined()
  expect(gridAct(press(' ', typing))).toBeUndefined()
  expect(gridAct(press(' '))).toBeUndefined()
})
