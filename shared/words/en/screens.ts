import { enOffice } from '#shared/words/en/office.ts'
import { enFilling } from '#shared/words/en/screens-filling.ts'
import { enGrid } from '#shared/words/en/screens-grid.ts'
import { enHanding } from '#shared/words/en/screens-handing.ts'
import { enKeying } from '#shared/words/en/screens-keying.ts'
import { enPaper } from '#shared/words/en/screens-paper.ts'
import { enPeople } from '#shared/words/en/screens-people.ts'
import { enPrincipal } from '#shared/words/en/screens-principal.ts'
import { enSeriesScreens } from '#shared/words/en/screens-series.ts'
import { enSpreadsheet } from '#shared/words/en/screens-spreadsheet.ts'
import { enStarting } from '#shared/words/en/screens-starting.ts'
import { enStick } from '#shared/words/en/screens-stick.ts'
import { enWorking } from '#shared/words/en/screens-working.ts'
import type { Spoken } from '#shared/words/spoken.ts'
import type { zhScreens } from '#shared/words/zh/screens.ts'

/** All English words of the screens. */
export const enScreens: Spoken<typeof zhScreens> = {
  app: {
    title: 'Junheng',
    readingOnly: 'Another program is using this workspace: here you can only look.',
    stillReading: 'The program that was opened first is not closed yet.',
    startFilling: 'Start filling here',
    testBand: 'Test workspace: sample data, not a return',
    period: 'Period',
    schoolPick: 'School',
    otherLanguage: '中文',
    textNormal: 'Normal text',
    textLarge: 'Large text',
    addSchool: 'Add a school',
    lock: 'Lock',
    skip: 'Skip to the content',
    loading: 'Opening…',
    reload: 'Reload',
    noSession: 'The start token is not valid any more',
    noSessionWhat:
      'Open the program again from its window or from the address shown at start. Saved data is not affected.',
    crashed: 'Something went wrong on this page',
    crashedWhat: (reference) =>
      `Saved data is not affected. Reload the page; if it happens again, note the reference ${reference}.`,
    notFound: 'There is no such page',
    goHome: 'Back to the home page',
    close: 'Close',
    cancel: 'Cancel',
    back: 'Back',
    print: 'Print',
    savePdf: 'Save as PDF',
  },
  nav: {
    label: 'Main navigation',
    home: 'Home',
    forms: 'Forms',
    registers: 'Registers',
    gaps: 'Standards',
    handIn: 'Hand in',
    replies: 'Receipts',
    data: 'My data',
    office: 'County office',
    help: 'Help',
  },
  status: {
    saved: (time) => `Saved ${time}`,
    nothing: 'No changes yet',
    saving: 'Saving…',
    held: 'A reason of one letter is not saved yet',
    failing: (count) => `${count} not saved, trying again`,
    kept: (count) => `${count} unsaved changes are still in this window; do not close it.`,
    sentences: (said) => said.join(' '),
    readOnly: 'Looking only',
    notTaken: 'Another program is using this; what you just typed was not taken.',
    autosaved: 'Everything is saved by itself',
    merged: 'Another window changed this period; its changes are merged',
  },
  hostGone: {
    cause: 'The program behind this page has stopped.',
    safe: 'All that the screen calls saved is stored.',
    remedy: 'Start the program again and open the address that it shows.',
  },
  role: {
    viewer: 'Viewer',
    clerk: 'Clerk',
    homeroom: 'Homeroom teacher',
    principal: 'Principal',
    special_ed: 'Special-education teacher',
    reviewer: 'Reviewer',
    administrator: 'Administrator',
  },
  standing: {
    met: 'met',
    floor_ok: '≥85%',
    below_floor: 'not met',
    no_data: 'no data',
    not_applicable: 'not applicable',
  },
  verdict: { pass: 'Met', fail: 'Not met', incomplete: 'Incomplete', exempt: 'Not assessed' },
  stage: { p: 'Primary', j: 'Junior', s: 'Senior' },
  stageShort: { p: 'P', j: 'J', s: 'S' },
  tag: { verified: 'verified', local: 'local', unconfirmed: 'unconfirmed', design: 'by design' },
  tagWhat: {
    verified: 'Checked against the text of the document',
    local: 'A rule of one province; follow your own',
    unconfirmed: 'No document was found; the county must confirm it',
    design: 'A decision of this program, not of a document',
  },
  period: {
    year: (years) => `School year ${years}`,
    autumn: (years) => `${years}, autumn`,
    spring: (years) => `${years}, spring`,
    month: (month) => month,
    standing: {
      ahead: (period) => `${period} (not begun)`,
      now: (period) => period,
      over: (period) => `${period} (over)`,
    },
  },
  value: {
    yes: 'Yes',
    no: 'No',
    noData: 'no data',
    notApplicable: 'not applicable',
    form: (title, key) => `${title} (Form ${key})`,
    person: (name, role) => `${name} (${role})`,
    short: (amount, unit) => `${amount} ${unit} short`,
    joinList: (items) => items.join(', '),
  },
  ...enSpreadsheet,
  ...enStarting,
  ...enStick,
  ...enFilling,
  ...enGrid,
  ...enHanding,
  ...enSeriesScreens,
  ...enWorking,
  ...enOffice,
  ...enKeying,
  ...enPaper,
  ...enPeople,
  ...enPrincipal,
}
