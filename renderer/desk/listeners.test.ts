import { expect, test } from 'vitest'
import { createListeners } from './listeners.ts'

test('a cell hears at once, the whole hears once for many edits', () => {
  const due: (() => void)[] = []
  const heard: string[] = []
  const listeners = createListeners((act) => due.push(act))
  listeners.onCell('A.books', () => heard.push('books'))
  const leave = listeners.onAny(() => heard.push('any'))
  listeners.tell(['A.books'])
  listeners.tell(['A.books', 'A.site'])
  expect(heard).toEqual(['books', 'books'])
  for (const act of due.splice(0)) act()
  expect(heard).toEqual(['books', 'books', 'any'])
  leave()
  listeners.tellAll()
  expect(heard).toEqual(['books', 'books', 'any', 'books'])
})

test('a row that comes or goes is told to the whole first, and at once', () => {
  const heard: string[] = []
  const listeners = createListeners(() => undefined)
  listeners.onCell('A.buildings/r1/floors', () => heard.push('cell'))
  listeners.onAny(() => heard.push('any'))
  listeners.tellNow(['A.buildings/r1/floors'])
  expect(heard).toEqual(['any', 'cell'])
})
