import { encryptTo } from '#shared/bundle/age.ts'
import { concat, utf8 } from '#shared/bytes.ts'
import { canonicalBytes, sha256 } from '#shared/canonical.ts'
import { oddZip } from '#shared/testing/odd-zip.ts'
import { barePicture, plainPdf } from '#shared/testing/pictures.ts'
import {
  aPersonal,
  aRecord,
  aroundSignatures,
  bundleWith,
  type Change,
  districtId,
  encrypted,
  idWith,
  manifestOf,
  objectOf,
  theContainer,
  thePayload,
  theRecord,
} from './bundle.ts'
import { fixedDeflate } from './fixed-deflate.ts'
import { fullRecord, textsOfAllScripts } from './full-record.ts'
import { entryOf, headerOf, signaturesOf, signedLine } from './jws.ts'
import { parties, principal } from './parties.ts'
import { good, type Vector } from './vector.ts'
import { filesOf, type Listed } from './zip.ts'

const { station, district, escrow, stranger } = parties
const hash = (digit: string) => digit.repeat(64)
const ofStation = headerOf('junheng.bundle.station', station.pair)
const theId = await sha256(thePayload)

const changes: readonly (readonly [name: string, change: Change, why: string])[] = [
  ['second', { sequence: 2, previous: hash('a') }, 'Sequence 2 names the bundle before.'],
  ['last-number', { sequence: 1_000_000, previous: hash('b') }, 'The highest sequence.'],
  [
    'new-epoch',
    { epoch: '5eed0002', begins: { last_manifest: hash('c'), last_receipt: hash('d') } },
    'A restored station begins an epoch and says what it knew.',
  ],
  [
    'new-epoch-knows-nothing',
    { begins: {} },
    '`begins` may be empty: both of its keys are optional.',
  ],
  ['thin', { refers: [hash('1'), hash('2')] }, 'A thin bundle refers to what the district holds.'],
  [
    'after-a-receipt',
    { highest_receipt: { district_epoch: 'd15721c7', reply_seq: 7, reply: hash('7') } },
    'The newest reply applied is named.',
  ],
  [
    'enrolment-by-invitation',
    {
      objects: [],
      enrolment: { invitation: hash('f'), secret: '00112233445566778899aabbccddeeff' },
    },
    'A request for enrolment shows the one-time secret of its invitation.',
  ],
  [
    'principal-key',
    { principal: principal.public },
    'The key of the principal goes along, for the district to approve.',
  ],
  ['real', { kind: 'real', objects: [] }, 'A bundle of the kind `real`.'],
  [
    'milliseconds',
    { created_at: '2028-02-29T23:59:59.999Z' },
    'A leap day, with a fraction of a second.',
  ],
]

/** The container of these objects in which every file is deflated. */
const deflated = (objects: readonly Listed[], payload: Uint8Array): Uint8Array =>
  oddZip(
    filesOf(
      'bundle.jsonl',
      [signedLine(payload, 'junheng.bundle.station', station.pair), payload],
      objects,
    ).map(({ name, content }) => ({ name, content, packed: fixedDeflate(content) })),
  )

/** Bundles that hold. */
export async function goodBundles(): Promise<readonly Vector[]> {
  const personal = await objectOf('personal', aPersonal)
  const withPersonal = await objectOf('record', { ...aRecord, personal: [personal.hash] })
  const picture = await objectOf('attachment', barePicture)
  const pdf = await objectOf('attachment', plainPdf)
  const full = await objectOf('record', fullRecord)
  const texts = await objectOf('record', { ...aRecord, answers: textsOfAllScripts })
  const many = await Promise.all(
    Array.from({ length: 60 }, (_, at) =>
      objectOf('personal', { ...aPersonal, salt: at.toString(16).padStart(32, '0') }),
    ),
  )
  // Nearly 100 to 1: as much as a reader takes.
  const sparse = await objectOf(
    'attachment',
    concat([plainPdf, new Uint8Array(14_700), utf8('\n%%EOF\n')]),
  )
  const of = async (name: string, why: string, section: string, objects = [theRecord]) =>
    good(`bundle-${name}`, await idWith({}, objects), section, why, await bundleWith({}, objects))
  return [
    await of('first', 'One record, first of its epoch.', '6'),
    await of('enrolment', 'A list without objects is a request for enrolment.', '6', []),
    await of('personal', 'A record and its personal object.', '6', [withPersonal, personal]),
    await of('attachments', 'A bare JPEG and a PDF.', '6', [theRecord, picture, pdf]),
    await of('full-record', 'A record with every optional key.', '6', [full]),
    await of(
      'all-scripts',
      'Text stays as it was typed: no normal form, rare letters, any script.',
      '2',
      [texts],
    ),
    await of('many-objects', 'Sixty-one objects, a line each, in rising order of hash.', '4', [
      theRecord,
      ...many,
    ]),
    ...(await Promise.all(
      changes.map(async ([name, change, why]) => {
        const objects = change['objects'] === undefined ? [theRecord] : []
        return good(
          `bundle-${name}`,
          await idWith(change, objects),
          '6',
          why,
          await bundleWith(change, objects),
        )
      }),
    )),
    good(
      'bundle-deflated',
      theId,
      '4',
      'Every file is deflated.',
      await encrypted(deflated([theRecord], thePayload)),
    ),
    good(
      'bundle-hundredfold',
      await idWith({}, [sparse]),
      '4',
      'An object that inflates to nearly 100 times its size.',
      await encrypted(deflated([sparse], canonicalBytes(manifestOf([sparse])))),
    ),
    good('bundle-escrow', theId, '5', 'Encrypted to district and escrow, opened by the escrow.', {
      ...(await encrypted(theContainer)),
      bytes: await encryptTo([district.recipient, escrow.recipient], theContainer),
      opener: { identity: 'escrow' },
    }),
    good(
      'bundle-same-again',
      theId,
      '5',
      'Encrypted anew it is another file and the same bundle.',
      await encrypted(theContainer),
    ),
    good(
      'bundle-two-signatures',
      theId,
      '3',
      'Station and principal have signed; a signature more is the same bundle.',
      await aroundSignatures(
        signaturesOf([
          entryOf(thePayload, ofStation, station.pair),
          entryOf(thePayload, headerOf('junheng.bundle.principal', principal), principal),
        ]),
      ),
    ),
    good(
      'bundle-signature-of-a-stranger',
      theId,
      '3',
      'A further signature that does not hold is neither required nor believed.',
      await aroundSignatures(
        signaturesOf([
          {
            ...entryOf(thePayload, headerOf('junheng.approval', stranger.pair), stranger.pair),
            signature: 'A'.repeat(86),
          },
          entryOf(thePayload, ofStation, station.pair),
        ]),
      ),
    ),
    good(
      'bundle-for-its-receiver',
      theId,
      '6',
      'The district and kind that the manifest names ask for it.',
      {
        ...(await encrypted(theContainer)),
        opener: { identity: 'district', receiver: { district: districtId, kind: 'test' } },
      },
    ),
  ]
}
