import type { packFaults } from '#shared/fault/pack.ts'
import type { FaultSentences } from '#shared/words/fault-sentence.ts'

const untouched = 'No pack was made; the pack in use and the answers are safe.'
const kept = 'The answers are safe.'

const syntax = {
  yaml: 'this is not well-formed YAML',
  alias: 'a YAML alias (*), which a pack may not have',
  anchor: 'a YAML anchor (&), which a pack may not have',
  tag: 'a YAML tag (!), which a pack may not have',
  directive: 'a YAML directive (%), which a pack may not have',
  'several-documents': 'the file has several YAML documents; one is allowed',
  'key-not-text': 'a key is not a text',
  'text-not-clean':
    'a control character, an invisible one or a broken one; perhaps the file is not UTF-8',
  expression: 'the expression cannot be read',
} as const

const shape = {
  'unknown-file': 'is no file of a pack',
  'unknown-key': 'is not a known key',
  missing: 'is missing',
  'not-a-map': 'should be a map',
  'not-a-list': 'should be a list',
  'not-a-text': 'should be a text',
  'not-allowed': 'is not allowed here',
  'not-placed': 'stands in no section of a form',
} as const

const conflict = {
  'other-base': 'is not the pack or version at hand, so nothing can be built on it',
  looser: 'is looser than in the extended pack; an extension can only be stricter',
  'not-there': 'is not in the extended pack',
  'not-for-extensions': 'is for the extended pack to say',
} as const

const limits: Readonly<Record<string, string>> = {
  files: 'files',
  fileBytes: 'bytes of a file',
  totalBytes: 'letters of all files',
  depth: 'levels',
  nodes: 'words of all files',
  expressions: 'letters of all expressions',
  expressionLength: 'letters of an expression',
  expressionDepth: 'levels of an expression',
  nestedMacro: 'aggregates inside an aggregate',
}

const wanted = (text: string): string => (text === '' ? '' : `, expected ${text}`)
const quoted = (text: string): string => (text === '' ? '' : `: ${text}`)

/** What the author of a pack, or a person who uses one, is told when something is wrong with it. */
export const enPackFaults: FaultSentences<typeof packFaults> = {
  'pack-syntax': ({ file, line, why, expected, found }) => ({
    cause: `${file}, line ${line}: ${syntax[why]}${quoted(found)}${wanted(expected)}.`,
    safe: untouched,
    remedy:
      why === 'yaml'
        ? 'Correct this line. Quote a text or expression that has “: ”, “#” or “,” in it, or write it below >-.'
        : 'Correct this line and compile again.',
  }),
  'pack-shape': ({ file, line, path, why, expected, found }) => ({
    cause: `${file}, line ${line}: ${path === '' ? 'this' : `“${path}”`} ${shape[why]}${quoted(found)}.`,
    safe: untouched,
    remedy: expected === '' ? 'See the description of packs.' : `Expected: ${expected}.`,
  }),
  'pack-unknown-name': ({ file, line, name }) => ({
    cause: `${file}, line ${line}: there is no “${name}”.`,
    safe: untouched,
    remedy: 'Check the spelling: a field is A.books, a column of the row at hand row.area_m2.',
  }),
  'pack-doubled-name': ({ file, line, name }) => ({
    cause: `${file}, line ${line}: the name “${name}” stands there twice.`,
    safe: untouched,
    remedy: 'Take one away or rename it.',
  }),
  'pack-type': ({ file, line, expected, found }) => ({
    cause: `${file}, line ${line}: the type does not fit: ${found}.`,
    safe: untouched,
    remedy: `Expected: ${expected}.`,
  }),
  'pack-circle': ({ file, line, circle }) => ({
    cause: `${file}, line ${line}: a circle: ${circle.join(' → ')}.`,
    safe: untouched,
    remedy: 'Take one of these references away.',
  }),
  'pack-unseen': ({ file, line, cell }) => ({
    cause: `${file}, line ${line}: a result rests on ${cell}, which does not travel: the district could not compute it again.`,
    safe: untouched,
    remedy: 'Read only what travels, or write it as a check.',
  }),
  'pack-guarded': ({ file, line, cell }) => ({
    cause: `${file}, line ${line}: only one role sees ${cell}, so it must be personal, begin empty, and stand nowhere that others see.`,
    safe: untouched,
    remedy: 'Read it only in fields of the same role; no check, sum, caption or unique column may.',
  }),
  'pack-conflict': ({ file, line, name, why }) => ({
    cause: `${file}, line ${line}: ${name} ${conflict[why]}.`,
    safe: untouched,
    remedy: 'Compare it with the pack that this one extends.',
  }),
  'pack-limit': ({ file, line, what, limit }) => ({
    cause: `${file}, line ${line}: ${limits[what] ?? what}: more than ${limit}.`,
    safe: untouched,
    remedy: 'Make it smaller; do not use files of unknown origin.',
  }),
  'pack-unreadable': () => ({
    cause: 'The pack is damaged, or is no pack that this program can read.',
    safe: kept,
    remedy: 'Copy the file again, or ask the education office for it.',
  }),
  'pack-unsound': ({ why, where }) => ({
    cause: `The pack has a mistake (${why}, ${where}) that no compiler lets pass.`,
    safe: kept,
    remedy: 'Do not use this file; ask whoever sent it for a corrected version.',
  }),
  'pack-unsigned': ({ by }) => ({
    cause:
      by === 'district'
        ? 'The pack is not signed by your education office, or its signature does not hold.'
        : 'The pack is not signed by its issuer, or its signature does not hold.',
    safe: kept,
    remedy:
      by === 'district'
        ? 'Ask the education office for the pack that it has confirmed.'
        : 'Ask the issuer for the file again.',
  }),
  'pack-development-key': () => ({
    cause: 'The pack is signed with the development key, which everybody has: it proves nothing.',
    safe: kept,
    remedy: 'Use it in a test workspace only. For real data ask the education office for its pack.',
  }),
  'pack-expired': ({ id, version }) => ({
    cause: `Version ${version} of ${id} has expired: no new draft is begun with it.`,
    safe: 'Drafts that were begun are untouched and can still be filled and sealed.',
    remedy:
      'Ask the education office for a new pack (.jhp) and install it on the page “Form packs”.',
  }),
  'pack-offered-late': ({ id, version, expires_on }) => ({
    cause: `Version ${version} of ${id} was good until ${expires_on}; it has expired and was not installed.`,
    safe: 'The packs at hand and all entries are untouched.',
    remedy: 'Ask the county office for a new pack (.jhp).',
  }),
  'pack-foreign': ({ id }) => ({
    cause: `The pack ${id} is not one of this program’s forms, nor built on them.`,
    safe: kept,
    remedy: 'Check the file; if needed ask the education office for the right pack.',
  }),
  'pack-older': ({ id, offered, held }) => ({
    cause: `Version ${held} of ${id} is here already; it is not taken back by version ${offered}.`,
    safe: kept,
    remedy: 'Go on with the version at hand; if it is wrong, its issuer publishes a higher one.',
  }),
  'pack-version-reused': ({ id, version }) => ({
    cause: `Version ${version} of ${id} is here already, with other contents than this file.`,
    safe: kept,
    remedy: 'Tell the issuer: changed contents need a higher version.',
  }),
  'register-full': ({ register, limit }) => ({
    cause: `The register ${register} has ${limit} rows and takes no more.`,
    safe: kept,
    remedy: 'Archive rows that are not used, or look at the file that was imported.',
  }),
  'edit-unknown-cell': ({ cell }) => ({
    cause: `The pack in use has no “${cell}”, or computes it.`,
    safe: 'This change was not saved; everything else is safe.',
    remedy: 'Close the form and open it again.',
  }),
}
