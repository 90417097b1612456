import type { bundleFaults } from '#shared/fault/bundle.ts'
import type { FaultSentences } from '#shared/words/fault-sentence.ts'

const things: Readonly<Record<string, string>> = {
  bundle: 'bundle',
  manifest: "bundle's manifest",
  record: 'record',
  personal: 'personal part',
  reply: 'reply',
  invitation: 'invitation',
  pack: 'pack',
  signature: 'signature',
}
const thing = (what: string) => things[what] ?? 'file'
const mebibytes = (bytes: number) => `${(bytes / 1_048_576).toFixed(1)} MB`

const untouched = 'The file was not changed, and what you have is safe.'
const nothingTaken = 'Nothing was taken from it, and what you have is safe.'
const askAgain = 'Ask for a new export.'

/** What a person is told when a bundle, a reply or an invitation is wrong. */
export const enBundleFaults: FaultSentences<typeof bundleFaults> = {
  'bytes-not-canonical': ({ what }) => ({
    cause: `The ${thing(what)} is not written in the prescribed form.`,
    safe: nothingTaken,
    remedy: askAgain,
  }),
  'bytes-too-deep': ({ limit }) => ({
    cause: `The content is nested more than ${limit} levels deep; this program did not make it.`,
    safe: nothingTaken,
    remedy: 'Find out where the file comes from.',
  }),
  'bytes-shape': ({ what, path }) => ({
    cause: `Something in the ${thing(what)} is missing, wrong or too much${path === '' ? '' : ` (${path})`}.`,
    safe: nothingTaken,
    remedy: 'Check that both sides run the same version, then ask for a new export.',
  }),
  'file-too-large': ({ size, limit }) => ({
    cause: `The file has ${mebibytes(size)}; the limit is ${mebibytes(limit)}.`,
    safe: untouched,
    remedy: 'Hand in fewer forms at a time.',
  }),
  'file-truncated': ({ what }) => ({
    cause: `The ${thing(what)} is incomplete: its end is missing.`,
    safe: nothingTaken,
    remedy: 'The copy was probably interrupted. Copy the file again.',
  }),
  'file-not-ours': ({ what }) => ({
    cause: `The chosen file is not a ${thing(what)}.`,
    safe: untouched,
    remedy: 'Check the file. Bundles end in .jhb, replies in .jhr, invitations in .jhi.',
  }),
  'file-for-another': ({ what }) => ({
    cause: `The ${thing(what)} is encrypted for another office and cannot be opened here.`,
    safe: untouched,
    remedy: 'Check who it is for. If it is for you, it may be damaged: copy it again.',
  }),
  'file-tampered': ({ what }) => ({
    cause: `The ${thing(what)} is damaged, incomplete or was changed.`,
    safe: nothingTaken,
    remedy: 'Copy it again from its source; if that fails, export to another stick.',
  }),
  'format-unknown': ({ found }) => ({
    cause: `The version of the file's format is not known${found === '' ? '' : ` (${found})`}.`,
    safe: nothingTaken,
    remedy: 'Update this program and try again.',
  }),
  'container-invalid': ({ why }) => ({
    cause: `The inside of the file is not built as prescribed (${why}).`,
    safe: nothingTaken,
    remedy: 'Another program may have saved it anew. Use the original file.',
  }),
  'container-bomb': () => ({
    cause: 'The file would unpack to an abnormal size; reading was stopped to protect the memory.',
    safe: nothingTaken,
    remedy: 'Find out where the file comes from, and do not open it again.',
  }),
  'object-missing': ({ hash }) => ({
    cause: `Something that the manifest lists is not in the bundle (${hash.slice(0, 8)}).`,
    safe: nothingTaken,
    remedy: askAgain,
  }),
  'object-doubled': ({ name }) => ({
    cause: `Something stands twice in the file (${name.slice(0, 16)}).`,
    safe: nothingTaken,
    remedy: 'Find out where the file comes from, and use the original.',
  }),
  'object-unlisted': ({ name }) => ({
    cause: `Something in the file is not in its manifest (${name.slice(0, 16)}).`,
    safe: nothingTaken,
    remedy: 'Find out where the file comes from, and use the original.',
  }),
  'object-too-large': ({ name, size, limit }) => ({
    cause: `A single part has ${mebibytes(size)}; the limit is ${mebibytes(limit)} (${name.slice(0, 16)}).`,
    safe: untouched,
    remedy: 'Check whether a register has far too many rows.',
  }),
  'object-wrong': ({ hash }) => ({
    cause: `Something in the bundle is not what its manifest says (${hash.slice(0, 8)}).`,
    safe: nothingTaken,
    remedy: askAgain,
  }),
  'signature-invalid': () => ({
    cause: 'The signature does not hold: the content was changed, or someone else signed it.',
    safe: nothingTaken,
    remedy: 'Do not use the file. Ask the sender in person or by phone.',
  }),
  'bundle-too-many-objects': ({ count, limit }) => ({
    cause: `The bundle has ${count} parts; the limit is ${limit}.`,
    safe: untouched,
    remedy: 'Hand in fewer forms at a time.',
  }),
  'reply-for-another-station': () => ({
    cause: 'This reply is for another school or another computer.',
    safe: untouched,
    remedy: 'Leave it for them. If it is for you, it may be damaged: copy it again.',
  }),
  'reply-from-another-district': () => ({
    cause: 'This reply does not come from the office that this school has registered.',
    safe: nothingTaken,
    remedy:
      'Ask the office. If it has a new root, register it anew in another folder and compare the fingerprint.',
  }),
  'reply-key-revoked': () => ({
    cause: 'The office has revoked the key that signed this file.',
    safe: nothingTaken,
    remedy: 'Ask the office for a new one, and make sure by phone or in person.',
  }),
  'kind-mismatch': ({ here, there }) => ({
    cause: `This place holds ${here} data and the file holds ${there} data; they never mix.`,
    safe: nothingTaken,
    remedy: `Open it in a ${there} workspace.`,
  }),
  'verify-folder-empty': ({ name }) => ({
    cause: `The folder "${name}" has no bundle, reply or invitation.`,
    safe: 'No file was touched.',
    remedy: 'Name the folder in which the files lie; folders within it are not looked into.',
  }),
  'verify-key-needed': () => ({
    cause: 'The file is encrypted and no key was given, so it cannot be verified.',
    safe: 'No file was touched.',
    remedy:
      'Give the key of whom it is for: with --identity a key file, on the page the key itself.',
  }),
  'verify-key-wrong': () => ({
    cause: 'The key that was given has a wrong letter or is not whole.',
    safe: 'The files are untouched.',
    remedy: 'Copy the whole line out of the key file instead of typing it.',
  }),
  'verify-invitation-needed': () => ({
    cause: 'Who should have signed a reply is known only from the invitation of the county.',
    safe: untouched,
    remedy: 'Name the invitation (.jhi) with --invitation, and compare its fingerprint first.',
  }),
}
