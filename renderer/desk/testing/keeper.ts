import { faultOf } from '#renderer/api/fault-of.ts'
import type { Desk, Filling } from '#renderer/desk/desk.ts'
import { openDesk } from '#renderer/desk/open-desk.ts'
import type { About } from '#shared/engine/about.ts'
import type { Edit } from '#shared/engine/edit.ts'
import type { Engine } from '#shared/engine/engine.ts'
import type { Situation } from '#shared/engine/situation.ts'
import { Fault } from '#shared/fault.ts'
import { FieldName, type FormKey, Instant, type RowId, SchoolCode, Sha256 } from '#shared/ids.ts'
import { type Correction, closedPlace } from '#shared/record/correction.ts'

export const savedAt = Instant.parse('2026-11-23T02:32:05Z')

/** The services' side of one draft, kept in memory with the real engine; windows share it. */
export interface Keeper extends Filling {
  readonly stored: readonly Edit[]
  /** How many edits came with each save. */
  readonly saves: readonly number[]
  readonly situation: () => Situation
  /** From now on the row stands in a record and cannot be removed. */
  readonly sealRow: (row: RowId) => void
  /** From now on the counted rows of these forms' append-only registers stand in a record. */
  readonly sealForms: (forms: readonly FormKey[]) => void
  /** From now on these forms are returned for named corrections only. */
  readonly returnFor: (corrections: readonly Correction[]) => void
  /** From now on another program is the one that writes. */
  readonly readOnly: () => void
  /** Another window opens the draft with a newer pack. */
  readonly moveTo: (pack: Sha256) => void
}

export function aKeeper(
  engine: Engine,
  situation: Situation,
  about: About,
  sealedUnchanged: readonly FormKey[] = [],
): Keeper {
  const session = engine.open(situation, about)
  const stored: Edit[] = []
  const saves: number[] = []
  const sealed = new Set<RowId>()
  let revision = 0
  let corrections: readonly Correction[] = []
  let access: 'read' | 'write' = 'write'
  let pack = Sha256.parse('a'.repeat(64))
  // Like the store: a row is added once, and one that stands in a record is never removed.
  const refuse = (edit: Edit) => {
    const closed = closedPlace(corrections, [edit], {
      pack: engine.pack,
      now: {
        answer: (form, field) => session.situation().forms[form]?.[FieldName.parse(field)],
        row: (register, row) =>
          session.situation().registers[register]?.find(({ id }) => id === row),
      },
    })
    if (closed !== undefined)
      throw new Fault('correction-elsewhere', { form: 'A', cells: [closed] })
    if (edit.op === 'remove-row' && sealed.has(edit.row)) {
      throw new Fault('row-sealed', { row: edit.row })
    }
    if (edit.op === 'add-row' && session.inverse(edit).length === 0) {
      throw new Fault('edit-unknown-cell', { cell: `${edit.register}/${edit.row}` })
    }
  }
  return {
    stored,
    saves,
    situation: () => session.situation(),
    sealRow: (row) => sealed.add(row),
    sealForms: (forms) => {
      session.markSealed(forms)
    },
    returnFor: (given) => {
      corrections = given
    },
    readOnly: () => {
      access = 'read'
    },
    moveTo: (next) => {
      pack = next
      revision += 1
    },
    open: async () => ({
      situation: session.situation(),
      access,
      pack,
      orphans: [],
      revision,
      saved_at: savedAt,
      corrections: [...corrections],
      sealed_unchanged: [...sealedUnchanged],
    }),
    save: async ({ expected, edits }) => {
      if (expected !== revision) throw new Fault('draft-stale', { expected, found: revision })
      const back: Edit[] = []
      try {
        for (const edit of edits) {
          refuse(edit)
          back.unshift(...session.inverse(edit))
          session.apply(edit)
        }
      } catch (thrown) {
        for (const edit of back) session.apply(edit)
        throw thrown
      }
      stored.push(...edits)
      saves.push(edits.length)
      revision += 1
      return { revision, saved_at: savedAt }
    },
  }
}

/** A window on the draft; it saves only when told to. */
export function windowOn(filling: Filling, engine: Engine, about: About): Promise<Desk> {
  return openDesk({
    engineOf: async () => engine,
    school: SchoolCode.parse('2199000001'),
    period: about.period,
    kind: about.kind,
    filling,
    faultOf,
    later: () => () => undefined,
    soon: (act) => act(),
    now: () => 0,
  })
}
