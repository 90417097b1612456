import { expect, test } from 'vitest'
import { unpackBundle } from '#shared/bundle/unpack.ts'
import { utf8 } from '#shared/bytes.ts'
import { canonicalBytes, sha256 } from '#shared/canonical.ts'
import { bundleFaults } from '#shared/fault/bundle.ts'
import { isFault } from '#shared/fault.ts'
import { DistrictId, SchoolCode, type Sha256, StationId } from '#shared/ids.ts'
import { openConfirmedPack, openIssuedPack } from '#shared/pack/signed.ts'
import { openInvitation } from '#shared/reply/invite.ts'
import { openReply } from '#shared/reply/open.ts'
import { allVectors } from '#shared/testing/vectors/all.ts'
import { districtId, school, stationId } from '#shared/testing/vectors/bundle.ts'
import { indexOf } from '#shared/testing/vectors/index-of.ts'
import { theInvitation } from '#shared/testing/vectors/invitations.ts'
import { parties, root } from '#shared/testing/vectors/parties.ts'
import type { Expectation, Vector } from '#shared/testing/vectors/vector.ts'
import { verifyFile } from '#shared/verifying/verify-file.ts'

const vectors = await allVectors()
const invitation = await openInvitation(utf8(theInvitation))

const identitiesOf = ({ opener: { identity } }: Vector): readonly string[] =>
  identity === undefined ? [] : [parties[identity].identity]

/** The word of the command and of the offline page. */
async function toStranger(vector: Vector): Promise<Expectation> {
  const { name, ending, bytes } = vector
  const file = { name: `${name}.${ending}`, read: async () => bytes }
  const verdict = await verifyFile(file, { identities: identitiesOf(vector), invitation })
  if ('fault' in verdict) return { fault: verdict.fault.code }
  const { verified } = verdict
  return verified.kind === 'invitation'
    ? { ok: await sha256(canonicalBytes(verified.invitation)) }
    : { ok: verified.id }
}

/** The word of the programs, which know who they are. */
async function toReceiver(vector: Vector): Promise<Expectation> {
  const { ending, bytes, opener } = vector
  const { packBy, receiver = {} } = opener
  const kind = receiver.kind ?? 'test'
  const identities = identitiesOf(vector)
  try {
    if (packBy !== undefined) {
      const { hash } =
        'issuer' in packBy
          ? await openIssuedPack(bytes, parties[packBy.issuer].pair.public)
          : await openConfirmedPack(bytes, parties[packBy.district].pair.public)
      return { ok: hash }
    }
    if (ending === 'jhb') {
      const district = receiver.district ?? DistrictId.parse(districtId)
      return { ok: (await unpackBundle(bytes, { identities, district, kind })).id }
    }
    const { hash } = await openReply(bytes, {
      ...{ identities, kind, district: { id: districtId, root: root.public } },
      station: receiver.station ?? StationId.parse(stationId),
      school: receiver.school ?? SchoolCode.parse(school),
    })
    return { ok: hash }
  } catch (thrown) {
    if (!isFault(thrown)) throw thrown
    return { fault: thrown.code }
  }
}

const isForItsReceiver = ({ opener }: Vector): boolean =>
  opener.receiver !== undefined || opener.packBy !== undefined

test.each(vectors.map((one) => [one.name, one] as const))('%s', async (_, vector) => {
  const word = await (isForItsReceiver(vector) ? toReceiver : toStranger)(vector)
  expect(word).toEqual(vector.expect)
})

test('there are enough of them, each has a name of its own and says why', () => {
  const ids = vectors.flatMap(({ expect }): Sha256[] => ('ok' in expect ? [expect.ok] : []))
  expect(ids.length).toBeGreaterThanOrEqual(20)
  expect(vectors.length - ids.length).toBeGreaterThanOrEqual(80)
  expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length)
  for (const { name, why, section } of vectors) {
    expect([name, /^[a-z0-9.-]+$/.test(name), /^[A-Z`0-9].*\.$/.test(why)]).toEqual([
      name,
      true,
      true,
    ])
    expect(Number(section)).toBeGreaterThan(1)
  }
})

test('every fault of the layer comes of one of them', () => {
  const told = new Set<string>(
    vectors.flatMap(({ expect }) => ('fault' in expect ? [expect.fault] : [])),
  )
  // Five come of what else is at hand: the invitation, a key, none at all, a folder without files, and a
  // later appointment that revokes.
  const others = [
    ...['verify-invitation-needed', 'verify-key-wrong', 'verify-key-needed'],
    ...['verify-folder-empty', 'reply-key-revoked'],
  ]
  const codes = Object.keys(bundleFaults).filter((code) => !others.includes(code))
  expect(codes.filter((code) => !told.has(code))).toEqual([])
})

test('they are the ones that were kept: the same inside, and the same must happen', async () => {
  const { vectors: listed } = await indexOf(vectors)
  const lines = listed.map(({ file, expect, inside }) => {
    return `${file} ${'ok' in expect ? expect.ok : expect.fault} ${inside}\n`
  })
  await expect(lines.join('')).toMatchFileSnapshot('./vectors/golden.txt')
})
