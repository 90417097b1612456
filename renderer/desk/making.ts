import type { Edit } from '#shared/engine/edit.ts'
import type { Session } from '#shared/engine/engine.ts'
import type { CellRef } from '#shared/engine/outcome.ts'
import { isFault } from '#shared/fault.ts'

/** What became of some edits. */
export interface Made {
  /** Those that changed something, in their order. */
  readonly edits: readonly Edit[]
  /** What takes them back, in the order in which it is to be made. */
  readonly back: readonly Edit[]
  readonly changed: readonly CellRef[]
  /** Edits that did not apply. */
  readonly lost: number
}

/** What has to be made before an edit that changes something, if anything (`withdrawals.ts`). */
export type Before = (edit: Edit) => Edit | undefined

/** Makes all edits or none: an edit that does not apply takes back those before it and throws. */
export function makeAll(session: Session, edits: readonly Edit[], before: Before): Made {
  const made = new Making(session, before)
  const changed = session.together(() => {
    try {
      for (const edit of edits) made.make(edit)
    } catch (thrown) {
      for (const edit of made.back()) session.apply(edit)
      throw thrown
    }
  })
  return { edits: made.edits(), back: made.back(), changed, lost: 0 }
}

/** Makes the edits that apply, and counts the others. */
export function makeMost(session: Session, edits: readonly Edit[], before: Before): Made {
  const made = new Making(session, before)
  let lost = 0
  const changed = session.together(() => {
    for (const edit of edits) {
      try {
        made.make(edit)
      } catch (thrown) {
        if (!isRefusal(thrown)) throw thrown
        lost += 1
      }
    }
  })
  return { edits: made.edits(), back: made.back(), changed, lost }
}

/** What the engine says to an edit that has no place any more. */
const isRefusal = (thrown: unknown): boolean =>
  isFault(thrown, 'edit-unknown-cell') ||
  isFault(thrown, 'register-full') ||
  isFault(thrown, 'row-append-only')

class Making {
  readonly #session: Session
  readonly #before: Before
  readonly #edits: Edit[] = []
  readonly #backs: (readonly Edit[])[] = []

  constructor(session: Session, before: Before) {
    this.#session = session
    this.#before = before
  }

  make(edit: Edit): void {
    const back = this.#session.inverse(edit)
    const first = back.length === 0 ? undefined : this.#before(edit)
    if (first !== undefined) this.make(first)
    this.#session.apply(edit)
    if (back.length === 0) return
    this.#edits.push(edit)
    this.#backs.push(back)
  }

  edits(): readonly Edit[] {
    return this.#edits
  }

  back(): readonly Edit[] {
    return this.#backs.toReversed().flat()
  }
}
