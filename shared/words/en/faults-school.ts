import type { schoolFaults } from '#shared/fault/school.ts'
import { enSeriesCauses } from '#shared/words/en/series.ts'
import type { FaultSentences } from '#shared/words/fault-sentence.ts'

const draftSafe = 'Everything that was entered is saved and unharmed.'
const nothingChanged = 'Nothing was changed.'
const bundlesSafe = 'The draft and the bundles in the outbox are unharmed.'

const acts: Readonly<Record<string, string>> = {
  'keep-workspace': 'manage the workspace',
  fill: 'fill forms',
  seal: 'seal records',
  'hand-in': 'hand in',
  receive: 'receive replies',
  enrol: 'join a district',
  'see-proof': 'see proofs',
}
const roles: Readonly<Record<string, string>> = {
  clerk: 'clerk',
  homeroom: 'homeroom teacher',
  principal: 'principal',
  special_ed: 'special education teacher',
  reviewer: 'reviewer',
  administrator: 'administrator',
}

const size = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`

/** What a person is told when something goes wrong at a school. */
export const enSchoolFaults: FaultSentences<typeof schoolFaults> = {
  'workspace-missing': () => ({
    cause: 'There is no workspace in this folder yet.',
    safe: nothingChanged,
    remedy: 'Make one, or start the program with the folder of an existing workspace.',
  }),
  'workspace-exists': () => ({
    cause: 'There is a workspace in this folder already.',
    safe: 'It was not changed.',
    remedy: 'Open it with its passphrase, or choose another folder.',
  }),
  'workspace-locked': () => ({
    cause: 'The workspace is locked.',
    safe: draftSafe,
    remedy: 'Enter the passphrase to open it.',
  }),
  'workspace-in-use': () => ({
    cause: 'Another window or program is using this workspace.',
    safe: draftSafe,
    remedy: 'Close the other program, then try again.',
  }),
  'workspace-read-only': () => ({
    cause: 'Another program is using this workspace; here you can only look.',
    safe: 'Nothing was written by this step, and what was saved is as it was.',
    remedy:
      'Work in the program that was opened first, or close it and choose “Start filling here”.',
  }),
  'workspace-damaged': ({ why }) => ({
    cause: `A file of the workspace is missing or damaged (${why}).`,
    safe: 'The program changed nothing in the folder.',
    remedy:
      'Do not delete the folder: keep a copy of it, then restore a backup or call the district.',
  }),
  'key-wrong': () => ({
    cause: 'The passphrase is not right.',
    safe: nothingChanged,
    remedy:
      'Check capitals and input method. If it is forgotten, the recovery sheet opens as well.',
  }),
  'key-file-refused': () => ({
    cause: 'This workspace holds real data and does not open with a key file.',
    safe: nothingChanged,
    remedy:
      'Leave --test-key-file out and enter the passphrase. Key files are for test workspaces.',
  }),
  'recovery-wrong': ({ group }) => ({
    cause: `Group ${group} of the recovery sheet is not right.`,
    safe: nothingChanged,
    remedy: `Compare group ${group} with the paper and enter it again.`,
  }),
  'recovery-foreign': () => ({
    cause: 'Every group reads well, but the sheet belongs to another workspace.',
    safe: nothingChanged,
    remedy: 'Find the sheet that was printed with this workspace.',
  }),
  'recovery-confirmed': () => ({
    cause: 'The recovery sheet was checked already and is no longer kept in the program.',
    safe: 'The passphrase and the sheet on paper are still good.',
    remedy: 'Use the sheet that was printed or copied then.',
  }),
  'store-newer': ({ found, known }) => ({
    cause: `The data was saved by a newer program (data version ${found}; this one knows ${known}).`,
    safe: 'It was not opened and not changed.',
    remedy: 'Update this program, then open it.',
  }),
  'store-damaged': ({ why }) => ({
    cause: `The database cannot be read (${why}).`,
    safe: 'The program did not change the file.',
    remedy: 'Do not delete the folder: keep a copy of it, then restore a backup.',
  }),
  'act-refused': ({ act, role }) => ({
    cause: `A ${roles[role] ?? role} may not ${acts[act] ?? act}.`,
    safe: nothingChanged,
    remedy: 'Ask a person whose role allows it.',
  }),
  'person-missing': () => ({
    cause: 'Nobody has entered yet: several people use this computer.',
    safe: draftSafe,
    remedy: 'Choose your name and give your PIN.',
  }),
  'attachment-type': () => ({
    cause: 'This file cannot be attached: only photos (JPEG, PNG, WebP) and PDF.',
    safe: nothingChanged,
    remedy: 'Let the phone save “most compatible”, or save a HEIC photo as JPEG, and add that.',
  }),
  'attachment-too-large': ({ size: bytes, limit }) => ({
    cause: `The attachment is too large: ${size(bytes)}; at most ${size(limit)}.`,
    safe: nothingChanged,
    remedy: 'Scan with a lower resolution (150 dpi is enough), or in several files.',
  }),
  'attachment-broken': ({ why }) => ({
    cause: `This file is incomplete or damaged (${why}).`,
    safe: nothingChanged,
    remedy: 'See that it opens elsewhere, save it anew and add that.',
  }),
  'attachment-document': ({ why }) => ({
    cause:
      why === 'encrypted'
        ? 'This PDF is locked with a password.'
        : 'This PDF carries a script or another file.',
    safe: nothingChanged,
    remedy: 'Save it once more with “Print to PDF” and add that.',
  }),
  'attachment-too-many': ({ most }) => ({
    cause: `A field holds at most ${most} attachments.`,
    safe: 'Those that were added are there.',
    remedy: 'Remove what is not needed, or put several pages into one PDF.',
  }),
  'attachment-lost': ({ hash, why }) => ({
    cause: `Attachment ${hash.slice(0, 8)} ${why === 'missing' ? 'is not in the database' : 'is damaged'}: it counts as not given.`,
    safe: 'Everything else is saved and unharmed.',
    remedy: 'Remove it at its field and add the original again.',
  }),
  'restore-foreign': ({ hash, why }) => ({
    cause:
      why === 'school'
        ? `What the reply would bring back (${hash.slice(0, 8)}) is not of this school; nothing was restored.`
        : `What the reply would bring back (${hash.slice(0, 8)}) is of the other kind, test or real; nothing was restored.`,
    safe: 'Nothing here has changed; the rest of the reply is applied all the same.',
    remedy: 'Tell the county office, which writes the reply for restoring again.',
  }),
  'person-unknown': () => ({
    cause: 'There is no such person, or the person works here no more.',
    safe: nothingChanged,
    remedy: 'Choose again from the list.',
  }),
  'person-exists': ({ name }) => ({
    cause: `Somebody called “${name}” works here already.`,
    safe: nothingChanged,
    remedy: 'Add something that tells the two apart, such as “Li Mei (grade 4)”.',
  }),
  'person-last': () => ({
    cause: 'This is the last person who can keep the workspace.',
    safe: nothingChanged,
    remedy: 'Add another clerk or the principal first.',
  }),
  'person-too-many': ({ most }) => ({
    cause: `A workspace holds at most ${most} people.`,
    safe: nothingChanged,
    remedy: 'Rename somebody who works here no more and take the name back into use.',
  }),
  'pin-wrong': ({ left }) => ({
    cause: 'The PIN is wrong.',
    safe: draftSafe,
    remedy:
      left > 0
        ? `Type it again; ${left} more tries cost no time.`
        : 'Before the next try there is a short wait.',
  }),
  'pin-wait': ({ seconds }) => ({
    cause: 'The PIN was wrong too often.',
    safe: draftSafe,
    remedy: `Wait ${seconds} seconds; if it is forgotten, enter with the workspace’s passphrase.`,
  }),
  'section-of-another': ({ name }) => ({
    cause: `${name} answers for this section.`,
    safe: draftSafe,
    remedy: `Let ${name} or the principal enter and confirm it.`,
  }),
  'school-unknown': ({ school }) => ({
    cause: `There is no school ${school} on this computer.`,
    safe: nothingChanged,
    remedy: 'Add the school first, or check its code.',
  }),
  'school-exists': ({ school }) => ({
    cause: `School ${school} was added already.`,
    safe: 'The school and its data were not changed.',
    remedy: 'Open it.',
  }),
  'correction-elsewhere': ({ form, cells }) => ({
    cause: `The county returned form ${form} for corrections in named places only; these are not among them: ${cells.join(', ')}.`,
    safe: 'Nothing was sealed or changed there; what is filled in is safe.',
    remedy:
      'If they were changed before, put these back to what they were; if they must be corrected, ask the county to return the form anew.',
  }),
  'sample-in-real': () => ({
    cause: 'A sample school opens in a test workspace only; this one is real.',
    safe: 'Nothing was changed.',
    remedy: 'Make a test workspace in another data folder and open the sample there.',
  }),
  'sample-unknown': ({ school }) => ({
    cause: `There is no sample school ${school}.`,
    safe: 'Nothing was changed.',
    remedy: 'Choose a sample from the list.',
  }),
  'draft-moved': () => ({
    cause: 'This draft goes by a newer form pack now, and this window still by the old one.',
    safe: 'What was saved is untouched; what you just typed is still on the screen.',
    remedy: 'Note down what is not saved, reload the window, and type it there.',
  }),
  'keying-moved': () => ({
    cause: 'This keying from paper went on to another step elsewhere, or was ended.',
    safe: 'All that was shown as saved is there; only the last text was not taken.',
    remedy: 'Close it, open “Key from paper” again and go on from there.',
  }),
  'draft-stale': () => ({
    cause: 'This form was saved elsewhere meanwhile; what is shown here is not the newest.',
    safe: 'All that was saved is there; only the last change made here is not.',
    remedy: 'Open the form again and repeat that change.',
  }),
  'row-sealed': () => ({
    cause: 'A record rests on this row, so it cannot be removed.',
    safe: nothingChanged,
    remedy: 'If it no longer applies, give the day on which it ends.',
  }),
  'paste-too-large': ({ rows, columns }) => ({
    cause: `There is too much to paste: at most ${rows} rows and ${columns} columns at once.`,
    safe: nothingChanged,
    remedy: 'Select only what is needed in the spreadsheet and copy it in several parts.',
  }),
  'row-append-only': () => ({
    cause:
      'A record rests on this row, and rows of this register are only added: it cannot be changed, archived or removed.',
    safe: nothingChanged,
    remedy: 'To correct it, add a row and choose this one in the column of what it corrects.',
  }),
  'cell-of-other-role': ({ role }) => ({
    cause: `Only a ${roles[role] ?? role} sees and fills this field.`,
    safe: nothingChanged,
    remedy: `Let a ${roles[role] ?? role} fill it, signed in as themselves.`,
  }),
  'form-of-other-period': ({ form, period }) => ({
    cause: `Form ${form} is not about a period such as ${period}.`,
    safe: draftSafe,
    remedy: 'Choose a period of this form, then seal it.',
  }),
  'seal-blocked': ({ errors, unexplained }) => ({
    cause: `It cannot be sealed yet: errors ${errors}, warnings without a reason ${unexplained}.`,
    safe: draftSafe,
    remedy: 'Correct the errors and give a reason for each warning.',
  }),
  'seal-other-school': ({ cell, school }) => ({
    cause: `The school code in the form (${cell}) is not that of this school, ${school}, so it cannot be sealed.`,
    safe: draftSafe,
    remedy: `Correct it to ${school}; to fill in for another school, change to that school first.`,
  }),
  'seal-nothing': () => ({
    cause: 'Nothing has changed since it was sealed.',
    safe: 'The record is still good.',
    remedy: 'It can be handed in as it is.',
  }),
  'district-missing': () => ({
    cause: 'No district has been joined yet.',
    safe: draftSafe,
    remedy: 'Open the invitation file (.jhi) of the district and compare the fingerprint.',
  }),
  'principal-key-missing': () => ({
    cause: 'The principal has not made a signing key of their own yet.',
    safe: draftSafe,
    remedy:
      'Let the principal choose a passphrase under “Principal’s signature” and read the fingerprint to the county.',
  }),
  'confirm-nothing': () => ({
    cause: 'Nothing waits for the signature of the principal.',
    safe: draftSafe,
    remedy:
      'Come back when a form was sealed, or when the county says that a signature is missing.',
  }),
  'confirm-changed': ({ more, fewer }) => ({
    cause: `What waits for the principal's signature has changed since the page showed it${[
      ...(more.length > 0 ? [`new: ${more.join(', ')}`] : []),
      ...(fewer.length > 0 ? [`waits no more: ${fewer.join(', ')}`] : []),
    ]
      .map((part) => `; ${part}`)
      .join('')}.`,
    safe: 'Nothing was signed.',
    remedy: 'Look again at what the page lists now, and sign once it is right.',
  }),
  'school-uninvited': ({ school }) => ({
    cause: `The office has not invited school ${school}, or its invitation was not accepted here.`,
    safe: draftSafe,
    remedy:
      'Ask the office for the invitation (.jhi) of this school; accept it and compare the fingerprint.',
  }),
  'station-revoked': ({ school, reason }) => ({
    cause: `The office has revoked the key of this station of school ${school}: ${reason}.`,
    safe: draftSafe,
    remedy:
      'Ask the office for a new invitation. Accepting it makes new keys; hand in the request for enrolment, and records go on once it is approved.',
  }),
  'district-other': ({ name }) => ({
    cause: `This workspace reports to ${name} and cannot join another district.`,
    safe: nothingChanged,
    remedy: 'Check the invitation; to report elsewhere, make another workspace.',
  }),
  'fingerprint-mismatch': () => ({
    cause: 'The fingerprint that was entered is not that of the invitation.',
    safe: 'No district was joined and nothing was sent.',
    remedy: 'Compare group by group; if it still differs, ask the district for a new invitation.',
  }),
  'series-unconfirmed': ({ school, cause, sequence }) => ({
    cause: `School ${school}: ${enSeriesCauses[cause].happened(sequence)}`,
    safe: 'Nothing was packed or written; draft, records and the earlier bundles are as they were.',
    remedy: `${enSeriesCauses[cause].remedy} You agree on the page “Hand in”.`,
  }),
  'outbox-empty': () => ({
    cause: 'There is nothing to hand in.',
    safe: nothingChanged,
    remedy: 'Fill and seal a form first.',
  }),
  'outbox-unreadable': ({ why }) => ({
    cause: `A bundle of the outbox cannot be read and was set aside (${why}).`,
    safe: 'Nothing was deleted; its records are still here.',
    remedy: 'The next hand-in packs these records into a new bundle.',
  }),
  'disk-full': ({ path, needed, free }) => ({
    cause:
      needed > free
        ? `Not enough space: ${size(needed - free)} are missing (${path}).`
        : `Not enough space (${path}).`,
    safe: bundlesSafe,
    remedy:
      'Delete files that are not needed there and try again; of a stick, another one will do too.',
  }),
  'folder-read-only': ({ path }) => ({
    cause: `The stick is write-protected (${path}).`,
    safe: bundlesSafe,
    remedy:
      'Slide its write-protect switch and plug it in again; without a switch, take another stick.',
  }),
  'folder-denied': ({ path }) => ({
    cause: `The system does not allow reading or writing in this folder (${path}).`,
    safe: bundlesSafe,
    remedy:
      'Choose another folder; for a stick, close the program that holds it (such as a virus scanner), or ask the administrator for the right.',
  }),
  'folder-missing': ({ path }) => ({
    cause: `This folder or file is not there (${path}).`,
    safe: bundlesSafe,
    remedy: 'Plug the stick in, or choose the folder again.',
  }),
  'device-gone': ({ path }) => ({
    cause: `The stick was pulled out or lost its connection (${path}).`,
    safe: bundlesSafe,
    remedy: 'Plug it in and do it once more; do not use an unfinished file on it.',
  }),
  'device-error': ({ path, errno }) => ({
    cause: `The device failed while reading or writing (${path}, ${errno}).`,
    safe: bundlesSafe,
    remedy: 'Try another stick or another port.',
  }),
  'copy-differs': ({ path, removed }) => ({
    cause: `What was read back is not what was written (${path}).`,
    safe: removed
      ? `${bundlesSafe} The file that differed was removed.`
      : `${bundlesSafe} The file that differs could not be removed and may still be on the stick: do not use it.`,
    remedy: 'The stick may be broken, or smaller than it says: take another one.',
  }),
  'file-exists': ({ path }) => ({
    cause: `Another file of this name is there already (${path}).`,
    safe: 'It was not changed.',
    remedy: 'Move it away, or choose another folder.',
  }),
  'proof-unknown': () => ({
    cause: 'This proof was not found.',
    safe: nothingChanged,
    remedy: 'Load the page again.',
  }),
  'service-gone': () => ({
    cause: 'The service behind the window has stopped and is being started again.',
    safe: 'All that was shown as saved is saved.',
    remedy: 'Wait a moment; if it does not come back, close the program and open it again.',
  }),
  unexpected: ({ reference }) => ({
    cause: `Something went wrong that should not (reference ${reference}).`,
    safe: 'All that was shown as saved is saved.',
    remedy: 'Try again; if it happens again, tell the reference to those who support you.',
  }),
}
