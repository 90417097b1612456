import { randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Fault } from '#shared/fault.ts'
import { faultOf } from '#shared/testing/faults.ts'
import { newPaperSheet, readPaperSheet } from './paper-sheet.ts'

const random = (length: number) => new Uint8Array(randomBytes(length))
const readSheet = (text: string) =>
  readPaperSheet(text, (group) => new Fault('recovery-wrong', { group }))
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

test('a sheet has 8 groups of 6 letters that nobody misreads', () => {
  const sheet = newPaperSheet(random)
  expect(sheet).toHaveLength(8)
  for (const group of sheet) expect(group).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/)
})

test.for([
  ['as printed', (groups: readonly string[]) => groups.join(' ')],
  ['with hyphens and small letters', (groups: readonly string[]) => groups.join('-').toLowerCase()],
  ['on several lines', (groups: readonly string[]) => ` ${groups.join('\n')}\n`],
  ['in one piece', (groups: readonly string[]) => groups.join('')],
  [
    'in full-width letters, with look-alikes',
    (groups: readonly string[]) =>
      groups.join('　').replaceAll('0', 'O').replaceAll('1', 'l').replaceAll('A', 'Ａ'),
  ],
] as const)('it is read back %s', ([, typed]) => {
  for (let round = 0; round < 20; round += 1) {
    const sheet = newPaperSheet(random)
    expect(readSheet(typed(sheet))).toEqual(sheet)
  }
})

test('one wrong letter anywhere names its group', async () => {
  const sheet = newPaperSheet(random)
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: 7 }),
      fc.nat({ max: 5 }),
      fc.constantFrom(...letters),
      async (place, at, letter) => {
        const group = sheet[place] ?? ''
        fc.pre(group[at] !== letter)
        const typed = sheet.with(place, `${group.slice(0, at)}${letter}${group.slice(at + 1)}`)
        const fault = await faultOf(() => readSheet(typed.join(' ')))
        expect(fault).toEqual({ code: 'recovery-wrong', details: { group: place + 1 } })
      },
    ),
  )
})

test('two neighbouring letters swapped name their group', async () => {
  const sheet = newPaperSheet(random)
  for (const [place, group] of sheet.entries()) {
    for (let at = 0; at < 5; at += 1) {
      const [one = '', other = ''] = [group[at], group[at + 1]]
      if (one === other) continue
      const typed = sheet.with(place, group.slice(0, at) + other + one + group.slice(at + 2))
      const fault = await faultOf(() => readSheet(typed.join(' ')))
      expect(fault).toEqual({ code: 'recovery-wrong', details: { group: place + 1 } })
    }
  }
})

test('two groups in each other’s place are noticed', async () => {
  const [first = '', second = '', ...others] = newPaperSheet(random)
  const fault = await faultOf(() => readSheet([second, first, ...others].join(' ')))
  expect(fault).toEqual({ code: 'recovery-wrong', details: { group: 1 } })
})

test.for([
  ['nothing', '', 1],
  ['a group too few', 'first seven', 8],
  ['a group too many', 'nine', 8],
  ['words', '这 不 是 恢 复 单 啊 啊', 1],
] as const)('%s names a group', async ([what, text, group]) => {
  const sheet = newPaperSheet(random)
  const typed =
    what === 'a group too few'
      ? sheet.slice(0, 7).join(' ')
      : what === 'a group too many'
        ? [...sheet, sheet[0]].join(' ')
        : text
  const fault = await faultOf(() => readSheet(typed))
  expect(fault).toEqual({ code: 'recovery-wrong', details: { group } })
})
