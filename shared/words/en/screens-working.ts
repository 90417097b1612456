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
  firstRun: {
    own: 'English',
    title: 'Choose a language',
    what: 'First use: choose the language, make the encrypted workspace and the first account, keep the recovery sheet, add the school. If you leave in between, it goes on at the step that is not done.',
    steps: 'Steps of the first run',
    step: (at, name) => `${at} ${name}`,
    name: {
      language: 'Language',
      account: 'Workspace and account',
      recovery: 'Recovery sheet',
      school: 'School',
    },
    way: 'How to begin',
    wayWhat:
      'The county office can be enrolled now or later; filling and sealing do not wait for it.',
    invitation: 'Open the invitation',
    invitationWhat:
      'The invitation file (.jhi) of the county office is at hand, and its fingerprint from a letter or by phone.',
    hand: 'Set up the school by hand',
    handWhat:
      'No invitation yet: type the school’s code and name. Once it comes, open it on the page County office.',
    sample: 'Open a sample school',
    sampleWhat:
      'Look around first: open an invented school with everything filled in, and try what you like. In test workspaces only; it cannot be reported.',
  },
  sample: {
    title: 'Sample schools',
    what: 'Invented schools with every form and register filled in; change, print and seal them as you like. No real data is touched.',
    school: (name, code) => `${name} ${code}`,
    open: 'Open',
    goOn: 'Go on',
    opening: 'Entering the sample…',
    none: 'This program comes without sample schools.',
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
