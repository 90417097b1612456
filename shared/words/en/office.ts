import type { Spoken } from '#shared/words/spoken.ts'
import type { zhOffice } from '#shared/words/zh/office.ts'

/** The frame of the office's pages, signing in, accounts. */
export const enOffice: Spoken<typeof zhOffice> = {
  officeGone: {
    cause: 'The service of the office does not answer.',
    safe: 'What the screen called saved is there.',
    remedy: 'Check the network and try again; if that does not help, ask whether the service runs.',
  },
  signIn: {
    title: 'Sign in',
    login: 'Login',
    password: 'Password',
    act: 'Sign in',
    haveCode: 'I have a code',
    choose: 'Choose a password',
    code: 'Code',
    codeWhat: 'Twelve signs from an administrator; the first one is shown when the service starts',
    newPassword: 'New password',
    passwordRule: 'At least 10 characters, 5 of them different',
    passwordWeak: 'Too short or too simple',
    again: 'Once more',
    differs: 'The two differ',
    chooseAct: 'Set it and sign in',
    oldPassword: 'Present password',
    change: 'Change the password',
    out: 'Sign out',
  },
  inbox: {
    title: 'Inbox',
    what: 'Drop the bundles (.jhb) of a stick here, or choose them; the files stay as they are, and one that came before counts once.',
    choose: 'Take in bundles',
    sent: (done: number, all: number) => `Taken in: ${done} of ${all}`,
    passedOver: (count: number) => `${count} other files are no bundles and were not read.`,
    underWay: { waiting: 'waits', sending: 'is taken in …', stopped: 'called off, not taken in' },
    again: (state: string) => `${state} (came before, counts once)`,
    because: (state: string, cause: string) => `${state}: ${cause}`,
    number: 'No.',
    why: 'Why, and what to do',
    came: 'Came',
    empty: 'No bundle yet. What schools bring on sticks or send by network stands here.',
    noneSuch: 'No file of this kind.',
    more: 'Show earlier ones',
  },
  fileState: {
    verified: 'Verified',
    waiting: 'Waiting',
    disputed: 'Disputed',
    quarantined: 'Quarantined',
  },
  officeNav: {
    inbox: 'Inbox',
    coverage: 'Coverage',
    schools: 'Schools',
    accounts: 'Accounts',
  },
  coverage: {
    title: 'Coverage',
    what: (schools: number, forms: number) => `${schools} schools, ${forms} forms expected`,
    find: 'Find by name, code or township',
    school: 'School',
    column: (form: string, period: string) => `${form}${period === '' ? '' : ` ${period}`}`,
    count: (state: string, count: number) => `${state} ${count}`,
    empty: 'No school yet. Import the list on the page Schools, or take in the first bundle.',
  },
  coverState: {
    none: 'Not come',
    late: 'Late',
    waiting: 'Come, not verified yet',
    pending: 'To be looked at',
    returned: 'Returned',
    accepted: 'Accepted',
  },
  schoolList: {
    title: 'Schools',
    what: 'The schools that are expected to hand in: the rows of the coverage, and who answers for which township.',
    import: 'Import the list',
    importWhat:
      'Choose a table (.xlsx or .csv) whose first line names school code, school name and township. What was read is shown before anything is written.',
    file: 'The file of the list',
    found: (schools: number, problems: number) =>
      problems === 0
        ? `${schools} schools were read.`
        : `${schools} schools were read; ${problems} lines cannot be:`,
    problem: (line: number, why: string) => `Line ${line}: ${why}`,
    whole: 'This is the whole list of the county: schools that are not in it are closed',
    take: (count: number) => `Write ${count}`,
    done: (count: {
      readonly added: number
      readonly changed: number
      readonly closed: number
      readonly same: number
    }) =>
      `${count.added} added, ${count.changed} changed, ${count.closed} closed, ${count.same} as before`,
    empty: 'The list is empty. Import a table, or add schools one by one.',
    add: 'Add a school',
    enter: 'Add to the list',
    nameless: '(not in the list)',
    code: 'School code',
    codeRule: '10 digits',
    name: 'School name',
    townshipWhat: 'For reviewing by township; may be empty',
    close: 'Close',
    reopen: 'Reopen and save',
  },
  schoolState: { active: 'Expected', closed: 'Closed', unlisted: 'Has handed in, not in the list' },
  schoolProblem: {
    code: 'the school code has not 10 digits',
    name: 'no name, or one with signs that cannot be shown',
    township: 'a township too long, or with signs that cannot be shown',
    twice: 'this school code came before',
    formula: 'the cell is a formula in error',
  },
  accounts: {
    title: 'Accounts',
    what: 'Who may work here. Everybody has a login of their own; every act is in the log.',
    add: 'Add an account',
    name: 'Name',
    role: 'Role',
    roleWhat: {
      viewer: 'Looks, changes nothing',
      reviewer: 'Takes in, reviews, returns, writes replies',
      administrator: 'Also approves stations, keeps accounts and packs',
    },
    townships: 'Townships',
    townshipsWhat: 'Only the schools of these, with commas between; empty: all',
    everywhere: 'All',
    loginRule: '2 to 40 small letters, digits or Chinese characters',
    state: 'State',
    acts: 'Acts',
    me: ' (you)',
    active: 'In use',
    waiting: (until: string) => `Waits for a password (code good until ${until})`,
    locked: (until: string) => `Closed until ${until} after wrong passwords`,
    closed: 'Closed',
    change: 'Change',
    changing: (name: string) => `${name}: change`,
    asking: (name: string, act: string) => `${name}: ${act}`,
    save: 'Save',
    newCode: 'New code',
    newCodeWhat:
      'The present password is no longer good; the person is signed out and chooses a new one with the code.',
    reopen: 'Reopen',
    close: 'Close',
    closeWhat:
      'The person is signed out and cannot sign in any more. What was done stays in the log.',
    codeWhat: (login: string, until: string) =>
      `Give the login ${login} and this code to the person, by hand or by phone. It is shown this once and good until ${until}.`,
    codeNoted: 'I have noted it',
  },
}
