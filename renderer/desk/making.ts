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

/** Makes all edits or none: an edit that does not apply takes back those before it and throws. */
export function makeAll(session: Session, edits: readonly Edit[]): Made {
  const made = new Making(session)
  try {
    for (const edit of edits) made.make(edit)
  } catch (thrown) {
    for (const edit of made.result().back) session.apply(edit)
    throw thrown
  }
  return made.result()
}

/** Makes the edits that apply, and counts the others. */
export function makeMost(session: Session, edits: readonly Edit[]): Made {
  const made = new Making(session)
  let lost = 0
  for (const edit of edits) {
    try {
      made.make(edit)
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      lost += 1
    }
  }
  return { ...made.result(), lost }
}

/** What the engine says to an edit that has no place any more. */
const isRefusal = (thrown: unknown): boolean =>
  isFault(thrown, 'edit-unknown-cell') ||
  isFault(thrown, 'register-full') ||
  isFault(thrown, 'row-append-only')

class Making {
  readonly #session: Session
  readonly #edits: Edit[] = []
  readonly #backs: (readonly Edit[])[] = []
  readonly #changed = new Set<CellRef>()

  constructor(session: Session) {
    this.#session = session
  }

  make(edit: Edit): void {
    const back = this.#session.inverse(edit)
    const changed = this.#session.apply(edit)
    if (back.length === 0) return
    this.#edits.push(edit)
    this.#backs.push(back)
    for (const ref of changed) this.#changed.add(ref)
  }

  result(): Made {
    const back = this.#backs.toReversed().flat()
    return { edits: this.#edits, back, changed: [...this.#changed], lost: 0 }
  }
}
