import { expect, test } from 'vitest'
import { canonicalBytes } from '#shared/canonical.ts'
import type { Edit } from '#shared/engine/edit.ts'
import { createEngine } from '#shared/engine/engine.ts'
import type { Situation } from '#shared/engine/situation.ts'
import { forAnyActs } from '#shared/testing/any-acts.ts'
import { emptySituation, schoolYear, set } from '#shared/testing/edits.ts'
import { enginePack } from '#shared/testing/engine-pack.ts'
import type { Desk } from './desk.ts'
import { makeMost } from './making.ts'
import { aKeeper, windowOn } from './testing/keeper.ts'

const engine = createEngine(enginePack)
const textOf = (situation: object) => new TextDecoder().decode(canonicalBytes(situation))

/** Acts of one or several edits, but for the edits that do not apply. */
function act(desk: Desk, edits: readonly Edit[]): void {
  const trial = engine.open(desk.situation(), schoolYear)
  desk.edit(makeMost(trial, edits, () => undefined).edits)
}

test('all acts undone give the same bytes, redone too, and the store says the same', async () => {
  await forAnyActs(enginePack, 60, async (steps) => {
    const keeper = aKeeper(engine, emptySituation, schoolYear)
    const desk = await windowOn(keeper, engine, schoolYear)
    const before = textOf(desk.situation())
    for (const step of steps) act(desk, step)
    const after = textOf(desk.situation())
    while (desk.undo() !== undefined) expect(desk.undoable().leftOut).toBe(0)
    expect(textOf(desk.situation())).toBe(before)
    expect(await desk.flush()).toBe(true)
    expect(textOf(keeper.situation())).toBe(before)
    while (desk.redo() !== undefined) expect(desk.undoable().leftOut).toBe(0)
    expect(textOf(desk.situation())).toBe(after)
    expect(await desk.flush()).toBe(true)
    expect(textOf(keeper.situation())).toBe(after)
  })
})

/**
 * What a draft says: a row that comes back after a merge stands at the end of its register until it is
 * opened again, and a form or register may be there and empty.
 */
function essence(situation: Situation) {
  const rows = Object.values(situation.registers).flat()
  const full = (parts: object) =>
    Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0)
  return {
    ...situation,
    forms: Object.fromEntries(full(situation.forms)),
    confirmed: Object.fromEntries(full(situation.confirmed)),
    registers: rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  }
}

test('whatever another window does meanwhile, undo and redo end in one and the same draft', async () => {
  await forAnyActs(enginePack, 40, async (ours, theirs) => {
    const keeper = aKeeper(engine, emptySituation, schoolYear)
    const one = await windowOn(keeper, engine, schoolYear)
    const two = await windowOn(keeper, engine, schoolYear)
    for (const step of ours) act(one, step)
    expect(await one.flush()).toBe(true)
    for (const step of theirs) act(two, step)
    expect(await two.flush()).toBe(true)
    for (const goBack of [one.undo, one.redo]) {
      while (goBack() !== undefined) expect(await one.flush()).toBe(true)
    }
    // A save, so that it hears of the other window even if it had nothing to undo.
    one.edit(set('A.site', one.cell('A.site').answer === '1' ? '2' : '1'))
    expect(await one.flush()).toBe(true)
    expect(one.saving().kind).toBe('saved')
    expect(textOf(essence(one.situation()))).toBe(textOf(essence(keeper.situation())))
  })
})
