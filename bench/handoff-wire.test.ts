import { expect, test } from 'vitest'
import { readPersonal, readRecord } from '#shared/record/read.ts'
import { wire, wireRatios } from './handoff-wire.ts'
import { reference } from './reference-kept.ts'
import { referenceObjects } from './reference-records.ts'

const { pack, submission } = reference()

test('the reference submission has the tables and fields that it is known by', () => {
  const sizes = Object.entries(submission.registers).map(([key, rows]) => [
    key,
    rows.length,
    ...new Set(rows.map(({ cells }) => Object.keys(cells).length)),
  ])
  expect(sizes.toSorted()).toEqual([
    ['A.buildings', 30, 12],
    ['B.classes', 18, 10],
    ['C.teachers', 60, 25],
    ['D.cases', 25, 20],
  ])
  expect(Object.values(submission.forms).map((cells) => Object.keys(cells).length)).toEqual([150])
})

test('every cell of it stands in the objects, what is of persons apart', async () => {
  const objects = await referenceObjects(pack, submission, '2026-2027')
  const cells = objects.map(({ kind, bytes }) => {
    const { answers, registers } = kind === 'record' ? readRecord(bytes) : readPersonal(bytes)
    const rows = Object.values(registers).map(
      ({ cells: [ids = [], , , ...columns] }) => ids.length * columns.length,
    )
    return Object.keys(answers).length + rows.reduce((sum, some) => sum + some, 0)
  })
  const asked = 60 * 25 + 18 * 10 + 30 * 12 + 25 * 20 + 150
  expect(cells.reduce((sum, some) => sum + some, 0)).toBe(asked)
  expect(objects.map(({ kind }) => kind).toSorted()).toEqual([
    ...Array(3).fill('personal'),
    ...Array(5).fill('record'),
  ])
})

test('the bundle weighs what was asked, and saying it all again next to nothing', async () => {
  const sizes = await wire()
  const { wire_vs_best_compressor, xforms_xml_over_wire } = wireRatios(sizes)
  expect(sizes.rereport).toBeLessThan(3_000)
  expect(wire_vs_best_compressor).toBeLessThanOrEqual(1.3)
  expect(xforms_xml_over_wire).toBeGreaterThanOrEqual(8)
})
