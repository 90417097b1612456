import { expect, test } from 'vitest'
import type { WritableDb } from '#main/store/db.ts'
import { clerk, period, school, testStore } from '#main/testing/test-store.ts'
import { FormKey, Sha256 } from '#shared/ids.ts'
import { type Actor, Role } from '#shared/role.ts'
import { faultOf } from '#shared/testing/faults.ts'
import type { Course } from './course.ts'
import { acceptInvitation, inspectInvitation } from './enrolment.ts'
import { openDraft, saveDraft } from './filling.ts'
import { findInvitation } from './finding-invitation.ts'
import { waiting, writeBundles } from './handing-in.ts'
import { beginKeying, endKeying } from './keying.ts'
import type { HandingKit } from './pack-all.ts'
import { recordsOf, showProof } from './proof.ts'
import { applyReplies, lookForReplies } from './receiving.ts'
import { askRecovery, confirmRecovery, showRecovery } from './recovering.ts'
import { addSchool, schoolsOf } from './schools.ts'
import { seal } from './sealing.ts'
import { seriesOf } from './series.ts'
import { signedBy } from './signed.ts'
import { standingProofOf } from './standing-proof.ts'

// A refused act is refused before it looks at anything, so none of this is ever read.
const kit = {} as HandingKit
const unwatched: Course = { tell: () => undefined, signal: new AbortController().signal }
const at = { school, period }
const nothing = new Uint8Array()
const hash = Sha256.parse('0'.repeat(64))

type Service = (db: WritableDb, actor: Actor) => unknown

const services: readonly (readonly [string, readonly Role[], Service])[] = [
  [
    'addSchool',
    ['clerk', 'principal'],
    (db, a) => addSchool(db, a, { code: school, name: 'x' }, kit),
  ],
  ['showRecovery', ['clerk', 'principal'], (db, a) => showRecovery(db, a)],
  ['askRecovery', ['clerk', 'principal'], (db, a) => askRecovery(db, a)],
  [
    'confirmRecovery',
    ['clerk', 'principal'],
    (db, a) => confirmRecovery(db, a, { group: 1, text: '' }),
  ],
  ['schoolsOf', ['clerk', 'principal', 'homeroom', 'special_ed'], (db, a) => schoolsOf(db, a)],
  [
    'openDraft',
    ['clerk', 'principal', 'homeroom', 'special_ed'],
    (db, a) => openDraft(db, a, at, kit),
  ],
  [
    'saveDraft',
    ['clerk', 'principal', 'homeroom', 'special_ed'],
    (db, a) => saveDraft(db, a, { ...at, expected: 0, edits: [] }, kit),
  ],
  [
    'beginKeying',
    ['clerk', 'principal', 'homeroom', 'special_ed'],
    (db, a) => beginKeying(db, a, { ...at, part: FormKey.parse('A'), is_double: true }, kit),
  ],
  [
    'endKeying',
    ['clerk', 'principal', 'homeroom', 'special_ed'],
    (db, a) => endKeying(db, a, { ...at, id: 'x', how: 'taken' }, kit),
  ],
  ['seal', ['clerk', 'principal'], (db, a) => seal(db, a, { ...at, forms: [] }, kit)],
  ['inspectInvitation', ['clerk', 'principal'], (db, a) => inspectInvitation(db, a, nothing, kit)],
  [
    'findInvitation',
    ['clerk', 'principal'],
    (_, a) => findInvitation(a, { code: '' }, { files: kit.files, places: async () => [] }),
  ],
  [
    'acceptInvitation',
    ['clerk', 'principal'],
    (db, a) => acceptInvitation(db, a, { bytes: nothing, fingerprint: '' }, kit),
  ],
  [
    'writeBundles',
    ['clerk', 'principal'],
    (db, a) => writeBundles(db, a, { folder: '/', agreed: [] }, kit, unwatched),
  ],
  ['lookForReplies', ['clerk', 'principal'], (db, a) => lookForReplies(db, a, '/', kit)],
  ['applyReplies', ['clerk', 'principal'], (db, a) => applyReplies(db, a, '/', kit)],
  ['waiting', Role.options, (db, a) => waiting(db, a, kit)],
  ['recordsOf', Role.options, (db, a) => recordsOf(db, a, school, kit)],
  ['signedBy', Role.options, (db, a) => signedBy(db, a, school, kit)],
  ['seriesOf', Role.options, (db, a) => seriesOf(db, a, school)],
  ['standingProofOf', Role.options, (db, a) => standingProofOf(db, a, school)],
  ['showProof', Role.options, (db, a) => showProof(db, a, school, hash)],
]

const refused = services.flatMap(([name, allowed, service]) =>
  Role.options.filter((role) => !allowed.includes(role)).map((role) => ({ name, role, service })),
)

test.for(refused)('$name is refused to a $role', async ({ role, service }) => {
  const { db } = testStore()
  const fault = await faultOf(async () => service(db, { ...clerk, role }))
  expect(fault).toMatchObject({ code: 'act-refused', details: { role } })
})
