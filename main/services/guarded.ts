import type { ReadableDb } from '#main/store/db.ts'
import { listOrphans } from '#main/store/orphans.ts'
import type { Edit } from '#shared/engine/edit.ts'
import type { Violation } from '#shared/engine/outcome.ts'
import { Fault } from '#shared/fault.ts'
import type { Orphan } from '#shared/pack/orphan.ts'
import { fieldOfCell, type Hidden, hiddenFrom, orphansWithout } from '#shared/pack/seen-by.ts'
import type { Actor } from '#shared/role.ts'
import type { DraftPlace } from './draft-place.ts'
import type { Kit } from './kit.ts'
import type { KnownCells } from './known-cells.ts'

/** Refuses what is typed into a field of another role: `cell-of-other-role`. */
export function refuseGuarded(known: KnownCells, actor: Actor, edit: Edit): void {
  const field = fieldOf(edit)
  const role = field === undefined ? undefined : known.roleOf(field)
  if (field !== undefined && role !== undefined && role !== actor.role) {
    throw new Fault('cell-of-other-role', { cell: field, role })
  }
}

/** The field that an edit writes, or of which it gives a reason. */
function fieldOf(edit: Edit): string | undefined {
  switch (edit.op) {
    case 'set':
      return `${edit.form}.${edit.field}`
    case 'set-cell':
      return `${edit.register}.${edit.column}`
    case 'give-reason':
      return edit.cell === undefined ? undefined : fieldOfCell(edit.cell)
    default:
      return undefined
  }
}

/** What lost its place, as far as this person may see it: by any pack that is held here. */
export async function orphansSeenBy(
  db: ReadableDb,
  actor: Actor,
  at: DraftPlace,
  { shelf }: Pick<Kit, 'shelf'>,
): Promise<readonly Orphan[]> {
  const orphans = listOrphans(db, at)
  if (orphans.length === 0) return orphans
  const packs = await Promise.all(shelf.held(db).map(({ hash }) => shelf.load(db, hash)))
  const hidden = new Set(packs.flatMap(({ pack }) => [...hiddenFrom(pack, actor.role)]))
  return orphansWithout(orphans, hidden)
}

/** Whether a violation stands in fields that this person does not see. */
export const isHidden = ({ cells }: Violation, hidden: Hidden): boolean =>
  cells.length > 0 && cells.every((cell) => hidden.has(fieldOfCell(cell)))
