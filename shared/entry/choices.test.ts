import { expect, test } from 'vitest'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { answerOfChoice, choicesOf, found, named } from './choices.ts'

const pack = builtInPack()
const teachers = pack.registers.find((one) => one.key === 'C.teachers')
const choices = (name: string) => {
  const field = teachers?.columns.find((one) => one.name === name)
  if (field === undefined) throw new Error(`no column ${name}`)
  return choicesOf(field, { pack, language: 'zh', rows: () => [] }) ?? []
}
const labels = (name: string, typed: string) =>
  found(choices(name), typed).map((choice) => choice.label)

test('typing finds a code by its code or label, what begins with it first', () => {
  expect(labels('degree', '本')[0]).toBe('本科')
  expect(labels('degree', 'BACH')[0]).toBe('本科')
  expect(labels('degree', '科')).toContain('本科')
  expect(labels('degree', '')).toHaveLength(choices('degree').length)
  expect(labels('degree', '没有这个')).toEqual([])
})

test('a truth is found by its word in both languages and by the signs of old spreadsheets', () => {
  for (const typed of ['是', 'yes', 'Y', '１', '√'])
    expect(labels('is_rotating', typed)[0]).toBe('是')
  const field = teachers?.columns.find((one) => one.name === 'is_rotating')
  const no = named(choices('is_rotating'), '否')
  expect(field && no && answerOfChoice(field, no)).toBe(false)
})

test('pasted text names a choice only in full', () => {
  expect(named(choices('degree'), ' 本科 ')?.label).toBe('本科')
  expect(named(choices('degree'), '硕士')?.value).toBe('master')
  expect(named(choices('degree'), '本')).toBeUndefined()
})

test('a column of free text has no choices', () => {
  const field = teachers?.columns.find((one) => one.name === 'backbone_doc')
  expect(field && choicesOf(field, { pack, language: 'zh', rows: () => [] })).toBeUndefined()
})
