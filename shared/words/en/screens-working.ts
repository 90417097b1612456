import type { Spoken } from '#shared/words/spoken.ts'
import type { zhWorking } from '#shared/words/zh/screens-working.ts'

/** Words of what stands around the work: undo, periods, deadlines, carrying over. */
export const enWorking: Spoken<typeof zhWorking> = {
  undo: {
    undo: 'Undo',
    redo: 'Redo',
    undoWhat: (what) => `Undo: ${what} (Ctrl+Z)`,
    redoWhat: (what) => `Redo: ${what} (Ctrl+Y)`,
    nothingToUndo: 'Nothing to undo',
    nothingToRedo: 'Nothing to redo',
    undone: (what) => `Undone: ${what}`,
    redone: (what) => `Redone: ${what}`,
    several: (what, count) => `${what} and others, ${count} in all`,
    leftOut: (count) => `${count} left as they are: changed in another window meanwhile, or sealed`,
    stop: '; ',
    section: (title) => `check of “${title}”`,
    reason: (check) => `reason for ${check}`,
  },
  carry: {
    act: (count) => `Carry over ${count} from last period`,
    what: 'Fills what is blank with last period’s values; what is typed stays, and it can be undone',
    filled: (count, kept) =>
      kept === 0
        ? `${count} carried over`
        : `${count} carried over; ${kept} that differ from last period were left alone`,
    compared: (same, changed) => `${same} as last period, ${changed} different`,
  },
}
