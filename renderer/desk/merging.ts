import type { Edit } from '#shared/engine/edit.ts'
import type { Session } from '#shared/engine/engine.ts'
import { isFault } from '#shared/fault.ts'

/**
 * Makes an edit on top of what the other window stored. False when it has no place there any more, or
 * changes nothing: the other window did the same, or it was stored although the answer never came.
 */
export function applies(session: Session, edit: Edit): boolean {
  try {
    const isNeeded = session.inverse(edit).length > 0
    session.apply(edit)
    return isNeeded
  } catch (thrown) {
    if (isFault(thrown, 'edit-unknown-cell') || isFault(thrown, 'row-append-only')) return false
    throw thrown
  }
}

/**
 * Whether the place where an edit writes holds the same in both: only then may the edit, which was
 * meant for the one, be made in the other.
 */
export function isSamePlace(one: Session, other: Session, edit: Edit): boolean {
  return placeIn(one, edit) === placeIn(other, edit)
}

/** What stands where the edit writes; undefined where there is no such place. */
function placeIn(session: Session, edit: Edit): string | undefined {
  try {
    return JSON.stringify(session.inverse(edit))
  } catch (thrown) {
    if (isFault(thrown, 'edit-unknown-cell')) return undefined
    throw thrown
  }
}
