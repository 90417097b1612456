import type { districtFaults } from '#shared/fault/district.ts'
import type { FaultSentences } from '#shared/words/fault-sentence.ts'

const kept = 'The file was taken in and is not lost; the original was not touched.'
const keptRecord = 'The record was taken in and is not lost.'
const untouched = 'Nothing was changed.'
const keyRole = { station: 'station', principal: 'principal' } as const
const short = (hash: string) => hash.slice(0, 8)
const shorts = (hashes: readonly string[]) => hashes.map(short).join(', ')

const usages: Readonly<Record<string, string>> = {
  issuer: 'the public key of the issuer has 43 letters, as its letter gives them',
  command: 'there is no such command',
  path: 'a file or a folder is missing or too long',
  escrow: 'what follows --escrow is a public key that begins with age1, or the word make',
  region: 'a region code has 6 digits',
  'region-test': 'region codes that begin with 99 are for tests only: add --kind test',
  name: 'the name of the office has 2 to 60 characters',
  school: 'a school code has 10 digits',
  record:
    'the number of a record has at least 8 of the signs 0–9 and a–f: copy its beginning from list',
  bundle:
    'the number of a bundle has at least 8 of the signs 0–9 and a–f: copy its beginning from list',
  code: 'a short code has 8 letters or digits, like K7QM-4T2X',
  fingerprint: 'a fingerprint has 8 groups of 5 digits',
  tls: 'a certificate and its key come together (--cert and --key)',
  'passphrase-short': 'a passphrase has at least 8 characters',
  'passphrase-differs': 'the passphrase was typed differently the second time',
}
function usage(what: string): string {
  const [kind, option = ''] = what.split(' ')
  if (kind === 'unknown') return `this command has no option ${option}`
  if (kind === 'option')
    return option === '' ? 'an option lacks its value' : `option ${option} is missing or wrong`
  return usages[what] ?? `"${what}" is too much`
}

const plain: Readonly<Record<string, string>> = { directory: 'folder', link: 'link' }

const contradictions: Readonly<Record<string, string>> = {
  school: 'its school, or the school code stated in it, is not the school of the bundle',
  form: 'the pack has no such form',
  period: "its period is not of the form's kind",
  supersedes: 'what it supersedes is of another school, form or period',
  uses: 'what it uses is of another school or period, or of another form than it says',
}

/** What a person is told when something is wrong, or has to wait, at the district. */
export const enDistrictFaults: FaultSentences<typeof districtFaults> = {
  'district-exists': ({ path }) => ({
    cause: `The folder is not empty, so no district can be made here (${path}).`,
    safe: untouched,
    remedy: 'Name an empty or a new folder with --folder.',
  }),
  'district-not-set-up': ({ path }) => ({
    cause: `There is no district in this folder yet (${path}).`,
    safe: untouched,
    remedy: 'Check --folder; if this is the first time, run npm run district -- init.',
  }),
  'district-keys-damaged': ({ path }) => ({
    cause: `The key file is damaged, or it is no key file of a district (${path}).`,
    safe: 'The store was not touched, but without the keys it cannot be opened.',
    remedy: 'Put the backup of the key file in its place and try again.',
  }),
  'district-key-wrong': () => ({
    cause: "The passphrase does not open the district's keys.",
    safe: untouched,
    remedy: 'Check capital letters and the input method, and type it again.',
  }),
  'district-keys-many': ({ limit }) => ({
    cause: `The key file holds ${limit} pairs of keys already, and one more does not fit.`,
    safe: 'Nothing was changed; the present keys go on working, and all bundles still open.',
    remedy:
      'Back up this folder. If somebody else may have the present keys, make a new district in a new folder and invite the schools again.',
  }),
  'letter-uninvited': ({ school: code }) => ({
    cause: `No invitation was written for school ${code}.`,
    safe: untouched,
    remedy: 'Write one with invite, then the letter.',
  }),
  'invitation-unknown': ({ code }) => ({
    cause: `This office has given no invitation with the short code ${code}.`,
    safe: untouched,
    remedy:
      'Check the code against the letter; if it is right, write a new invitation with invite.',
  }),
  'letter-beside-invitation': ({ school: code, path }) => ({
    cause: `The invitation of school ${code} lies in this folder (${path}); the letter must not lie beside it.`,
    safe: untouched,
    remedy:
      'Take another folder. The fingerprint travels apart, or who changes the file changes both.',
  }),
  'root-sheet-wrong': ({ group }) => ({
    cause: `Group ${group} of the root sheet is mistyped.`,
    safe: untouched,
    remedy: 'Type the 8 groups again as they stand on the paper.',
  }),
  'root-foreign': () => ({
    cause: "This sheet is not this district's root.",
    safe: untouched,
    remedy:
      'Take the sheet that was printed when the district was made. Without it the keys cannot be changed: a new district has to be made, and schools enrol again.',
  }),
  'enrolment-unproven': ({ school: code, why, until }) => ({
    cause: `This station of school ${code} ${
      {
        none: 'has not shown the one-time secret of an invitation of this district',
        late: `sent its request after the invitation had expired (${until})`,
        twice: 'has shown a one-time secret that another station has shown as well',
      }[why]
    }.`,
    safe: 'The request and the files are kept; nothing is lost.',
    remedy:
      'Write a new invitation for the school (invite); when it has handed in a request again, compare the fingerprint and approve.',
  }),
  'restore-unapproved': ({ school }) => ({
    cause: `This station of school ${school} is not approved, or is revoked; nothing is given back to it.`,
    safe: 'Nothing was written.',
    remedy: 'Compare the fingerprint with the school and approve it first.',
  }),
  'restore-nothing': ({ school }) => ({
    cause: `No record of school ${school} is held that could be given back.`,
    safe: 'Nothing was written.',
    remedy: 'Look with `list`; settle bundles that wait or are disputed first.',
  }),
  'principal-signatures-many': ({ bundle, limit }) => ({
    cause: `Of bundle ${bundle.slice(0, 16)} ${limit} principal's signatures that nothing proves are kept already; one more in this file was not kept.`,
    safe: 'The bundle and the signatures kept before are there; the file was not changed.',
    remedy:
      "Ask the school about its principal's signing key; once a bundle of the school names this key, take the file in again.",
  }),
  'key-of-two-roles': ({ school: code, fingerprint, role, other, of }) => ({
    cause: `The key that is to be approved as ${keyRole[role]} of school ${code} (${fingerprint}) is ${
      other === 'office' ? "the office's own" : `already the ${keyRole[other]}'s of school ${of}`
    }; in the whole county one key belongs to one school and has one role.`,
    safe: untouched,
    remedy:
      role === 'principal'
        ? "Let this school's principal make a new signing key on their own page, and compare its fingerprint."
        : "Let this school set up a station of its own, without a copy of another's folder, ask for enrolment again, and compare the new fingerprint.",
  }),
  'trust-too-long': ({ school: code, series }) => ({
    cause: `This revocation at school ${code} does not fit into a reply: it names ${series} series, or the reason is too long.`,
    safe: untouched,
    remedy:
      'Try a shorter reason; if that does not help, compare the stations with the school and revoke those that nobody knows.',
  }),
  'district-put-back': ({ school, reply_seq }) => ({
    cause: `The school ${school} has reply no. ${reply_seq} of this office, and the books do not have it: they were put back from an older backup.`,
    safe: 'What was taken in is there; no reply was written, and nothing changes at the school.',
    remedy:
      'Run npm run district -- renew-epoch and write replies for all schools: they hand in again what was lost. Revocations and returns since the backup have to be made once more.',
  }),
  'epochs-many': ({ limit }) => ({
    cause: `The books have had ${limit} lives, and no reply could name one more.`,
    safe: untouched,
    remedy: 'Ask whoever maintains the program.',
  }),
  'district-store-busy': () => ({
    cause: "Another program has been writing to the district's store for more than 10 seconds.",
    safe: untouched,
    remedy: 'Try again when it has ended.',
  }),
  'district-store-full': ({ path }) => ({
    cause: `The disk is full, so the district's store cannot be written (${path}).`,
    safe: 'Nothing half-done was left behind, and what was there is safe.',
    remedy: 'Make room and run the same command again.',
  }),
  'district-store-read-only': () => ({
    cause: "The district's books cannot be written: the disk or the file is read-only.",
    safe: 'What was there is safe, and nothing half-done was left behind.',
    remedy: 'Make the folder writable, or run the command as a user who may write there.',
  }),
  'district-store-disk': ({ why }) => ({
    cause: `The disk of the district's books fails, or this user may not open them (${why}).`,
    safe: 'Nothing half-done was left behind, and the books need not be damaged.',
    remedy:
      'Check that the disk is plugged in and the rights of the folder, and run it again; if it fails again, copy the whole folder to another disk first.',
  }),
  'district-passphrase-missing': () => ({
    cause: "A passphrase opens the district's keys, and nobody can be asked for it here.",
    safe: untouched,
    remedy: 'Run this in a terminal, or set JUNHENG_DISTRICT_PASSPHRASE.',
  }),
  'usage-wrong': ({ what }) => ({
    cause: `The command is not right: ${usage(what)}.`,
    safe: untouched,
    remedy: 'Compare it with how the command is written, below.',
  }),
  'file-not-plain': ({ name, what }) => ({
    cause: `"${name}" is a ${plain[what] ?? 'device'} and not a plain file; it was not opened.`,
    safe: untouched,
    remedy: 'Ask the school to write the bundle again.',
  }),
  'file-unreadable': ({ path, errno }) => ({
    cause: `The file cannot be read (${path}, ${errno}).`,
    safe: 'The file was not changed, and what you have is safe.',
    remedy: 'Plug the stick in again or use another port; else ask the school for another stick.',
  }),
  'held-station-unknown': ({ school, fingerprint }) => ({
    cause: `This station of school ${school} has not been compared yet.`,
    safe: kept,
    remedy: `Call the school, let them read out the station's fingerprint and compare it with "${fingerprint}". Approve it only if all groups agree.`,
  }),
  'held-station-revoked': ({ school }) => ({
    cause: `This station of school ${school} has new keys; the bundle is signed with the old one.`,
    safe: kept,
    remedy: 'Ask the school to hand in again from its present station.',
  }),
  'held-chain-gap': ({ expected, found }) => ({
    cause: `Number ${found} came, but number ${expected} is not here yet.`,
    safe: kept,
    remedy: `Ask the school for bundle number ${expected}; the rest follows by itself.`,
  }),
  'held-chain-broken': ({ sequence, previous }) => ({
    cause: `Number ${sequence} does not follow the bundle before it; it names ${short(previous) || 'none'}.`,
    safe: kept,
    remedy:
      'The school may have restored a backup. Ask for its earlier bundles again, and tell the administrator.',
  }),
  'held-after-dispute': ({ sequence }) => ({
    cause: `There are two different bundles number ${sequence}; which one counts is open.`,
    safe: kept,
    remedy: `Ask the school which number ${sequence} is the right one.`,
  }),
  'held-pack-unknown': ({ id, hash }) => ({
    cause: `The district does not have this version of the pack (${id}, ${short(hash)}).`,
    safe: kept,
    remedy: 'Name the file of this version with --pack and run again; the rest follows by itself.',
  }),
  'held-object-missing': ({ hash }) => ({
    cause: `A record that the bundle names is not here yet (${short(hash)}).`,
    safe: kept,
    remedy: 'The reply asks the school for it; the rest follows by itself.',
  }),
  'disputed-place': ({ sequence }) => ({
    cause: `One station has two different bundles number ${sequence}; both are disputed.`,
    safe: 'Both were taken in and neither is lost, whichever came first.',
    remedy:
      'Call the school: the same data may be in use on two computers, or a backup was restored. When it is clear which one counts, run npm run district -- settle BUNDLE --reason TEXT.',
  }),
  'bundle-set-aside': ({ sequence, kept: keeping }) => ({
    cause: `There are different bundles number ${sequence}; the district keeps another one (${short(keeping)}), and this one does not count.`,
    safe: 'The bundle and its records stay stored; nothing is lost.',
    remedy: 'What of it should count, the school checks, seals and hands in again.',
  }),
  'settle-bundle-unknown': ({ bundle }) => ({
    cause: `No bundle, or more than one, begins with ${bundle}.`,
    safe: untouched,
    remedy: 'Find the bundle with npm run district -- list and give more of its id.',
  }),
  'settle-undisputed': ({ sequence }) => ({
    cause: `There is only this bundle number ${sequence}; nothing is disputed.`,
    safe: untouched,
    remedy: 'There is nothing to settle; npm run district -- list shows what is disputed.',
  }),
  'station-key-changed': ({ school, fingerprint }) => ({
    cause: `The station of school ${school} has other keys than those that were compared.`,
    safe: kept,
    remedy: `Call the school, make sure that it changed them, and compare the new fingerprint "${fingerprint}". Approve it only if all groups agree.`,
  }),
  'station-unknown': ({ school, fingerprint }) => ({
    cause: `No bundle of school ${school} with the fingerprint "${fingerprint}" has come.`,
    safe: untouched,
    remedy: 'Ingest its bundle first; npm run district -- list shows the fingerprints that came.',
  }),
  'return-record-unknown': ({ record }) => ({
    cause: `No record begins with ${record}, or more than one does.`,
    safe: 'Nothing was returned.',
    remedy: 'See the records with list, and give at least the first 8 signs.',
  }),
  'return-standing': ({ form, record, day, by, remarks }) => ({
    cause: `Record ${short(record)} of form ${form} was returned on ${day} by ${by}, comments: ${remarks}. Another return takes the place of that one.`,
    safe: 'Nothing was returned anew; the earlier return stands.',
    remedy:
      'To replace it, run this again with --again and name everything that is still to be corrected; the earlier return stays on record.',
  }),
  'day-past': ({ day, today }) => ({
    cause: `The day ${day} is over; today is ${today}.`,
    safe: 'No invitation was written and nothing was returned.',
    remedy: 'Set today or a later day with --until.',
  }),
  'return-cell-foreign': ({ cell, form }) => ({
    cause: `${cell} is no place of form ${form}.`,
    safe: 'Nothing was returned.',
    remedy: `Write ${form}.field or ${form}.register.`,
  }),
  'record-invalid': ({ record, why }) => ({
    cause: `Record ${short(record)} contradicts itself: ${contradictions[why] ?? `the pack has no "${why}"`}.`,
    safe: keptRecord,
    remedy: 'Ask the school to update, seal and hand in again; else tell the administrator.',
  }),
  'record-unexplained': ({ record, checks }) => ({
    cause: `Record ${short(record)} fails checks: ${checks.join(', ')}.`,
    safe: keptRecord,
    remedy: 'A reviewer should look at it; what needs correction comes again from the school.',
  }),
  'record-conflict': ({ records }) => ({
    cause: `${records.length} records claim the same form and period: ${shorts(records)}.`,
    safe: 'All were taken in and none is lost, whichever came first.',
    remedy: 'Ask the school which one counts.',
  }),
  'figures-differ': ({ record, indicators }) => ({
    cause: `Record ${short(record)} has other figures than the district computes: ${indicators.join(', ')}.`,
    safe: keptRecord,
    remedy:
      'Both figures are kept. A reviewer should compare them; an old version at the school should be updated.',
  }),
}
