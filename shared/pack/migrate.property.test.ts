import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEngine } from '#shared/engine/engine.ts'
import { Situation } from '#shared/engine/situation.ts'
import { Period } from '#shared/ids.ts'
import { versionPairs } from '#shared/testing/version-pair.ts'
import { migrateDraft } from './migrate.ts'
import { Orphan } from './orphan.ts'
import { soundness } from './soundness.ts'

const period = Period.parse('2026-2027')
const pairs = versionPairs(period)

/** Every value that a person entered, wherever it stands: each of the generator's is there once. */
const valuesIn = (thing: unknown): readonly string[] =>
  (JSON.stringify(thing).match(/"v\d+"/g) ?? []).toSorted()

/** Every answer with its name; a row's by its register and column. */
function named({ forms, registers }: Situation): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  for (const [form, cells] of Object.entries(forms)) {
    for (const [field, value] of Object.entries(cells)) places.set(`${value}`, `${form}.${field}`)
  }
  for (const [register, rows] of Object.entries(registers)) {
    for (const { cells } of rows) {
      for (const [column, value] of Object.entries(cells)) {
        places.set(`${value}`, `${register}.${column}`)
      }
    }
  }
  return places
}

test('the versions of the generator are sound', async () => {
  await fc.assert(
    fc.property(pairs, ({ from, to }) => {
      expect(soundness(from)).toEqual([])
      expect(soundness(to)).toEqual([])
    }),
  )
})

test('no value vanishes, and none is doubled', async () => {
  await fc.assert(
    fc.property(pairs, ({ from, to, draft }) => {
      const moved = migrateDraft({ situation: draft }, { from, to }, period)
      expect(valuesIn([moved.situation, moved.orphans])).toEqual(valuesIn(draft))
      expect(Situation.parse(moved.situation)).toEqual(moved.situation)
      for (const orphan of moved.orphans) expect(Orphan.parse(orphan)).toEqual(orphan)
    }),
  )
})

test('a value stands where its name went, and an orphan has no place', async () => {
  await fc.assert(
    fc.property(pairs, ({ from, to, draft, placeOf }) => {
      const moved = migrateDraft({ situation: draft }, { from, to }, period)
      const here = named(moved.situation)
      const gone = new Set<string>(
        moved.orphans.flatMap((one) => (one.kind === 'row' ? [one.row.id] : [])),
      )
      const taken = new Set(
        moved.orphans.flatMap((one) => (one.why === 'taken' ? valuesIn(one) : [])),
      )
      for (const [value, name] of named(draft)) {
        if (!value.startsWith('v') || taken.has(`"${value}"`)) continue
        const place = placeOf(name)
        const row = rowOf(draft, value)
        if (place === undefined || (row !== undefined && gone.has(row))) {
          expect(here.get(value) ?? '').toMatch(/^$|\.(fresh|f0_new)$/)
        } else expect(here.get(value)).toBe(place)
      }
    }),
  )
})

const rowOf = ({ registers }: Situation, value: string): string | undefined =>
  Object.values(registers)
    .flat()
    .find(({ cells }) => Object.values(cells).includes(value))?.id

test('the engine opens what came over and loses nothing of it', async () => {
  await fc.assert(
    fc.property(pairs, ({ from, to, draft }) => {
      const { situation } = migrateDraft({ situation: draft }, { from, to }, period)
      const session = createEngine(to).open(situation, { period, kind: 'test' })
      expect(valuesIn(session.situation())).toEqual(valuesIn(situation))
    }),
    { numRuns: 40 },
  )
})

test('there and on: an orphan that a later version has a place for comes back', async () => {
  await fc.assert(
    fc.property(pairs, ({ from, to, draft }) => {
      const there = migrateDraft({ situation: draft }, { from, to }, period)
      // A third version that takes the first one's names again, as no publisher should.
      const third = { ...from, version: 3 }
      const back = migrateDraft(there, { from: to, to: third }, period)
      expect(valuesIn([back.situation, back.orphans])).toEqual(valuesIn(draft))
    }),
  )
})

test('to the same version nothing moves', async () => {
  await fc.assert(
    fc.property(pairs, ({ to, from, draft }) => {
      const { situation } = migrateDraft({ situation: draft }, { from, to }, period)
      const again = migrateDraft({ situation }, { from: to, to }, period)
      expect(again).toEqual({ situation, orphans: [], moved: [] })
    }),
  )
})
