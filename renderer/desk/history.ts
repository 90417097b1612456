import type { Edit } from '#shared/engine/edit.ts'

/** One act of a person as it can be taken back: the edits that do it, in their order. */
export interface Step {
  readonly edits: readonly Edit[]
  /** Edits of the act that can no longer be taken back, e.g. because another window changed the cell. */
  readonly lost: number
}

/** The step that an undo or redo went through. */
export interface Undone {
  readonly which: 'undo' | 'redo'
  readonly step: Step
}

/** What can be undone and redone by now. */
export interface Undoable {
  readonly undo?: Step
  readonly redo?: Step
  /** What the last undo or redo went through, wherever it was asked for: to be told, until the next act. */
  readonly last?: Undone
  /** Edits that the last undo or redo had to leave out: to be told, until the next act. */
  readonly leftOut: number
}

/** Steps kept: as far back as anyone remembers, and little enough for an old laptop. */
const kept = 200

/** What a session can take back; lost when the window is closed. */
export class History {
  #done: Step[] = []
  #undone: Step[] = []
  #leftOut = 0
  #last: Undone | undefined
  /** The cell whose typing still belongs to the last step. */
  #typing: string | undefined

  /**
   * Keeps what takes an act back. `typing` names the cell if the act was typing there: while a person
   * types on in one cell, it is one step, taken back to what stood there before.
   */
  add(step: Step, typing?: string): void {
    const isSameStep = typing !== undefined && typing === this.#typing && this.#done.length > 0
    if (!isSameStep) this.#done = [...this.#done.slice(1 - kept), step]
    this.#undone = []
    this.#leftOut = 0
    this.#last = undefined
    this.#typing = typing
  }

  /** What is typed from now on is another step. */
  close(): void {
    this.#typing = undefined
  }

  /**
   * Takes the last step off; `apply` makes its edits and gives what takes these back. Undefined when
   * there is nothing.
   */
  take(which: 'undo' | 'redo', apply: (edits: readonly Edit[]) => Step): Step | undefined {
    const [from, to] = which === 'undo' ? [this.#done, this.#undone] : [this.#undone, this.#done]
    this.#typing = undefined
    for (let step = from.pop(); step !== undefined; step = from.pop()) {
      const back = apply(step.edits)
      this.#leftOut = step.lost + back.lost
      if (back.edits.length > 0) to.push({ edits: back.edits, lost: 0 })
      // What was typed and typed back again is no step.
      if (back.edits.length > 0 || this.#leftOut > 0) {
        this.#last = { which, step }
        return step
      }
    }
    return undefined
  }

  /** Forgets edits that no longer apply; their step says how many. */
  drop(isLost: (edit: Edit) => boolean): void {
    const without = (step: Step): Step => {
      const edits = step.edits.filter((edit) => !isLost(edit))
      return { edits, lost: step.lost + step.edits.length - edits.length }
    }
    this.#done = this.#done.map(without)
    this.#undone = this.#undone.map(without)
    this.#typing = undefined
  }

  undoable(): Undoable {
    const [undo, redo] = [this.#done.at(-1), this.#undone.at(-1)]
    const last = this.#last
    return {
      ...(undo && { undo }),
      ...(redo && { redo }),
      ...(last && { last }),
      leftOut: this.#leftOut,
    }
  }
}
