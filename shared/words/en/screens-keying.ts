import type { Spoken } from '#shared/words/spoken.ts'
import type { zhKeying } from '#shared/words/zh/screens-keying.ts'

const items = (count: number): string => (count === 1 ? '1 item' : `${count} items`)

/** Words of keying from paper. */
export const enKeying: Spoken<typeof zhKeying> = {
  keying: {
    open: 'Key from paper',
    title: (what) => `Key “${what}” from paper`,
    stages: {
      first: (what) => `Key “${what}” from paper: first pass`,
      second: (what) => `Key “${what}” from paper: second pass (the first is hidden)`,
      compare: (what) => `Key “${what}” from paper: compare and take over`,
    },
    what: 'Type the sheet that was filled by hand, in the order and under the codes of the printed blank. How often?',
    single: 'Once',
    double:
      'Twice, then compare: the second pass does not see the first; the same or another person',
    blanksKeep:
      'Every item is saved as it is typed, and you can go on later. What is blank on paper leaves the form as it is; nothing goes into the form before it was checked.',
    begin: 'Begin',
    row: (row) => `Row ${row}`,
    placeOf: (at, of) => `${at} / ${of}`,
    blank: 'Blank on paper: just press Enter.',
    attached: 'Attachments are added on the form itself; Enter goes on.',
    understood: (shown) => `Read as: ${shown}`,
    unread: 'It cannot be read: kept as typed, and not taken over.',
    told: (code, what) => `${code}: ${what}`,
    jump: 'Go to code',
    jumpHint: (rows) => (rows ? 'as 3 or 3 name' : 'as A.books'),
    noSuchCode: 'This sheet has no such code.',
    keys: (rows) =>
      `Enter: next   Shift+Enter: back   keypad * or Ctrl+G: go to code${rows ? '   Ctrl+Enter: next row' : ''}`,
    soFar: 'Typed so far in this pass',
    code: 'Code',
    label: 'Item',
    text: 'Typed',
    rowsTyped: (rows) => (rows === 1 ? '1 row typed' : `${rows} rows typed`),
    toSecond: 'First pass done, type the second',
    toCompare: 'Done, compare',
    stored: (count) => `${items(count)} saved`,
    storing: (count) => `${items(count)} not saved…`,
    aside: 'Put aside for later',
    discard: 'Throw away…',
    discardAsk: (count) =>
      `${items(count)} will not be used; the form stays as it is. Throw them away?`,
    discardSure: 'Throw away',
    back: 'Back to typing',
    differing: (count, open) =>
      count === 0
        ? 'Both passes are equal.'
        : open === 0
          ? `The passes differ in ${count}; all are decided.`
          : `The passes differ in ${count}, of which ${open} are not decided. Decide each by the paper.`,
    mismatches: 'Differences',
    first: 'First pass',
    second: 'Second pass',
    draft: 'In the form now',
    decision: 'Which counts',
    useFirst: 'First',
    useSecond: 'Second',
    anew: 'Type from paper',
    blankText: '(blank)',
    wholeRow: 'Whole row',
    rowMissing: 'No such row',
    takeRow: 'Take the row',
    leaveRow: 'Leave it out',
    counts: ({ filled, changed, addedRows, same, notTaken }) =>
      `${filled} filled, ${changed} changed${addedRows > 0 ? `, ${addedRows} rows added` : ''}, ${same} the same, ${notTaken} not taken over.`,
    nothingYet: 'Nothing is written yet. It is one step, and one step to undo.',
    changes: 'Values in the form that will change',
    becomes: 'Becomes',
    notTaken: 'Not taken over',
    why: 'Why',
    whys: {
      unread: 'cannot be read',
      closed: 'cannot be changed now',
      several: 'several rows of the register fit it',
      twice: 'another row on paper is about the same row',
      full: 'the register is full',
    },
    decideFirst: (open) => `${open} not decided`,
    takeOver: (count) => (count === 0 ? 'Finish, change nothing' : `Take over ${items(count)}`),
    done: 'The paper has been taken over into the form.',
  },
}
