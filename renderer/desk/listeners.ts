import type { CellRef } from '#shared/engine/outcome.ts'

type Listener = () => void

/**
 * Who is told when cells change. A field hears of its own cell only, and at once; what looks at the
 * whole hears `soon`, once for many edits, so that the typed letter is painted first.
 */
export function createListeners(soon: (act: () => void) => void) {
  const cells = new Map<CellRef, Set<Listener>>()
  const any = new Set<Listener>()
  let isTelling = false
  const tellAny = () => {
    for (const listener of any) listener()
  }
  const tellAnySoon = () => {
    if (isTelling) return
    isTelling = true
    soon(() => {
      isTelling = false
      tellAny()
    })
  }
  return {
    onCell: (ref: CellRef, listener: Listener) => {
      const set = cells.get(ref) ?? new Set()
      cells.set(ref, set.add(listener))
      return () => {
        set.delete(listener)
        if (set.size === 0) cells.delete(ref)
      }
    },
    onAny: (listener: Listener) => {
      any.add(listener)
      return () => {
        any.delete(listener)
      }
    },
    tell: (refs: readonly CellRef[]) => {
      for (const ref of refs) for (const listener of cells.get(ref) ?? []) listener()
      tellAnySoon()
    },
    /** For a row that comes or goes: its table must not ask for a cell that is gone. */
    tellNow: (refs: readonly CellRef[]) => {
      tellAny()
      for (const ref of refs) for (const listener of cells.get(ref) ?? []) listener()
    },
    tellAll: () => {
      for (const set of cells.values()) for (const listener of set) listener()
      tellAny()
    },
  }
}
