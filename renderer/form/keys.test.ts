import { expect, test } from 'vitest'
import { cellBeside, type KeyPress, keyAct, type Stop, stopAfter } from './keys.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrl: false,
  alt: false,
  shift: false,
  composing: false,
  target: 'text',
  ...more,
})

test.each<[string, Partial<KeyPress>, string | undefined]>([
  ['Enter', {}, 'next'],
  ['Enter', { shift: true }, 'previous'],
  ['Enter', { target: 'long' }, 'next'],
  ['Enter', { target: 'long', shift: true }, undefined],
  ['Enter', { target: 'other' }, undefined],
  ['Enter', { composing: true }, undefined],
  ['ArrowDown', {}, 'down'],
  ['ArrowDown', { target: 'choice' }, undefined],
  ['ArrowUp', { target: 'long' }, undefined],
  ['s', { ctrl: true }, 'save'],
  ['F', { ctrl: true }, 'find'],
  ['a', { ctrl: true }, undefined],
  ['z', { ctrl: true }, 'undo'],
  ['Z', { ctrl: true, shift: true }, 'redo'],
  ['y', { ctrl: true }, 'redo'],
  ['y', { ctrl: true, shift: true }, undefined],
  ['z', { ctrl: true, composing: true }, undefined],
  ['F8', {}, 'problem'],
  ['F8', { shift: true, target: 'long' }, 'problem-before'],
  ['PageDown', {}, 'section'],
  ['PageUp', { target: 'other' }, 'section-before'],
  ['PageUp', { target: 'long' }, undefined],
  ['toString', {}, undefined],
  ['F6', { target: 'other' }, 'panes'],
  ['F1', {}, 'help'],
  ['F1', { alt: true }, undefined],
])('%s with %j does %s', (key, more, act) => {
  expect(keyAct(press(key, more))).toBe(act)
})

const field: Stop = { group: undefined, checked: false }
const radio = (group: string, checked = false): Stop => ({ group, checked })

test('radios of one name are one stop, held by the checked one', () => {
  const stops = [field, radio('a'), radio('a', true), radio('b'), radio('b'), field]
  expect(stopAfter(stops, 0, 1)).toBe(2)
  expect(stopAfter(stops, 2, 1)).toBe(3)
  expect(stopAfter(stops, 3, 1)).toBe(5)
  expect(stopAfter(stops, 5, 1)).toBeUndefined()
  expect(stopAfter(stops, 5, -1)).toBe(3)
  expect(stopAfter(stops, 3, -1)).toBe(2)
  expect(stopAfter(stops, 1, -1)).toBe(0)
})

test('Enter passes over a button that vouches for a section', () => {
  const stops = [field, { ...field, vouches: true }, { ...field, vouches: true }, field]
  expect(stopAfter(stops, 0, 1)).toBe(3)
  expect(stopAfter(stops, 3, -1)).toBe(0)
  expect(stopAfter(stops.slice(0, 3), 0, 1)).toBeUndefined()
})

test('up and down follow the lines of the screen', () => {
  const shape = { rows: ['r1', 'r2'], columns: ['name', 'floors'], onItsSide: false }
  expect(cellBeside('A.buildings/r1/floors', shape, 1)).toBe('A.buildings/r2/floors')
  expect(cellBeside('A.buildings/r2/floors', shape, 1)).toBeUndefined()
  expect(cellBeside('A.buildings/r1/floors', shape, -1)).toBeUndefined()
  expect(cellBeside('A.books', shape, 1)).toBeUndefined()
  const side = { ...shape, onItsSide: true }
  expect(cellBeside('A.buildings/r1/name', side, 1)).toBe('A.buildings/r1/floors')
  expect(cellBeside('A.buildings/r1/floors', side, 1)).toBeUndefined()
})
