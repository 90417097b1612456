import type { Spoken } from '#shared/words/spoken.ts'
import type { zhPrincipal } from '#shared/words/zh/screens-principal.ts'

/** Words of the principal's signature. */
export const enPrincipal: Spoken<typeof zhPrincipal> = {
  principal: {
    title: "Principal's signature",
    what: 'The principal confirms with a passphrase of their own what is handed in. Without it the county takes the bundle in as “unconfirmed”.',
    link: "To the principal's signature",
    waits: (n) => `${n} ${n === 1 ? 'record waits' : 'records wait'} for the principal's signature`,
    onlyPrincipal:
      'Only whoever has entered as the principal makes the key and signs; everybody can see what would be confirmed.',
    key: 'Signing key',
    keyMissing: 'The principal has made no signing key yet',
    standing: {
      new: 'The county has not approved this key yet',
      approved: 'The county has approved this key',
      revoked: 'The county has revoked this key: make another',
    },
    readOut:
      'Let the principal read this fingerprint to the county. A new principal or a forgotten passphrase needs a new key and a new approval.',
    renew: 'Make another key',
    newPassphrase: "Principal's passphrase",
    newPassphraseWhat:
      'At least 8 characters, known to the principal alone and not the one that opens this computer. It cannot be recovered; another key can be made.',
    passphraseAgain: 'Once more',
    differs: 'The two are different',
    make: 'Make the signing key',
    confirms: 'What is confirmed',
    nothing: 'Nothing waits for a signature',
    given: (answers) => `${answers} ${answers === 1 ? 'answer' : 'answers'} given`,
    rows: (register, n) => `${register}: ${n} ${n === 1 ? 'row' : 'rows'}`,
    total: (label, value, unit) => `${label}: ${value} ${unit}`.trim(),
    notKept: (n) => `${n} ${n === 1 ? 'standard' : 'standards'} not kept`,
    because: (reason) => `Reason: ${reason}`,
    exceptions: (n) => `${n} ${n === 1 ? 'warning' : 'warnings'} with a reason`,
    first: 'Never handed in before, so there is nothing to compare',
    changed: (n) =>
      n === 0
        ? 'The same as the version before'
        : `${n} ${n === 1 ? 'difference' : 'differences'} from the version before`,
    blank: '(blank)',
    more: (n) => `and ${n} more`,
    sign: 'Sign',
    signWhat: (n) =>
      `I have checked these ${n} ${n === 1 ? 'record' : 'records'} and agree to handing them in.`,
    passphrase: "Principal's passphrase",
    needSeries: 'Read why and agree to a new series, then sign',
    act: 'Confirm and sign',
    signed: 'Signed',
    signedList: 'Signed bundles',
    bundle: 'Bundle',
    bundleNo: (no) => `no. ${no}`,
    records: 'Records',
    by: 'Signed by',
    at: 'Signed at',
    county: "The county's answer",
    unsaid: 'None yet',
    toHandIn: 'To handing in',
  },
}
