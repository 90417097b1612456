import type { CellRef } from '#shared/engine/outcome.ts'

type Listener = () => void

/** Who is told when cells change: a field hears of its own cell only. */
export function createListeners() {
  const cells = new Map<CellRef, Set<Listener>>()
  const any = new Set<Listener>()
  const tellAny = () => {
    for (const listener of any) listener()
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
      tellAny()
    },
    tellAll: () => {
      for (const set of cells.values()) for (const listener of set) listener()
      tellAny()
    },
  }
}
