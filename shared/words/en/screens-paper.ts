import type { Spoken } from '#shared/words/spoken.ts'
import type { zhPaper } from '#shared/words/zh/screens-paper.ts'

export const enPaper: Spoken<typeof zhPaper> = {
  paper: {
    title: 'Print sheets',
    what: 'Made from the present data: drafts until they are handed in. A4 paper, printed without scaling.',
    open: 'Print checklist',
    toBlank: 'Print it blank, to fill by hand',
    toRegister: 'Print this register',
    kind: 'Sheet',
    part: 'Form or register',
    nothing: 'There is nothing to print',
    preview: 'Print preview',
    stored: { filing: 'Filing copy', slip: 'Hand-in slip' },
    storedWhat: {
      filing:
        'Printed from the sealed record, with its hash and a QR code; what is changed later plays no part.',
      slip: 'Goes with the stick: it lists the records of the bundle, with its id and a QR code.',
    },
    kinds: {
      checklist: 'Checklist of school conditions',
      'self-assessment': 'Self-assessment (annex 4)',
      'bottom-lines': 'The 20 bottom lines',
      conduct: 'Checklist of conduct',
      'class-ledger': 'Ledger of large classes',
      plan: 'Plan of remedies',
      register: 'Register',
      blank: 'Blank form with field codes',
    },
  },
}
