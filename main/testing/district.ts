import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Unpacked, unpackBundle } from '#shared/bundle/unpack.ts'
import { sha256 } from '#shared/canonical.ts'
import { DistrictId, type Sha256 } from '#shared/ids.ts'
import { districtFingerprint, signInvitation } from '#shared/reply/invite.ts'
import type { Decision } from '#shared/reply/reply.ts'
import { replyFileName, sealReply } from '#shared/reply/seal.ts'
import { anApproval, anInvitation, aParty, aReply, type Party } from '#shared/testing/hand-off.ts'

/**
 * The other side in a story: it opens what lies on a stick and answers with a receipt. Only what
 * the bundle and reply formats say; the real one is tested against the school by the demo.
 */
export interface TestDistrict {
  readonly party: Party
  /** What the window reads from the invitation file, and what came by letter. */
  readonly invite: (change?: {
    readonly [key: string]: unknown
  }) => Promise<{ readonly file: string; readonly fingerprint: string }>
  /** Takes the request for enrolment from the stick and leaves the approval beside. */
  readonly approve: (stick: string) => Promise<void>
  /** Every bundle on the stick, opened. */
  readonly read: (stick: string) => Promise<readonly Unpacked[]>
  /** Reads the stick and leaves a reply beside, as it decides; answers with its file name. */
  readonly answer: (
    stick: string,
    how?: {
      readonly change?: object
      readonly decide?: (record: Sha256) => Partial<Decision>
      readonly carried?: readonly { readonly kind: string; readonly bytes: Uint8Array }[]
    },
  ) => Promise<string>
}

export async function aDistrict(): Promise<TestDistrict> {
  const party = await aParty(200)
  let replySeq = 0
  const trust: string[] = []
  const requests: Sha256[] = []
  const read = async (stick: string): Promise<readonly Unpacked[]> => {
    const names = readdirSync(stick).filter((name) => name.endsWith('.jhb'))
    const by = {
      identities: [party.identity],
      district: DistrictId.parse(party.id),
      kind: 'test',
    } as const
    return Promise.all(names.map((name) => unpackBundle(readFileSync(join(stick, name)), by)))
  }
  return {
    party,
    read,
    invite: async (change = {}) => {
      const { bytes } = await signInvitation(anInvitation(party, change), party.pair)
      return {
        file: Buffer.from(bytes).toString('base64'),
        fingerprint: await districtFingerprint({ root: party.root.public }),
      }
    },
    approve: async (stick) => {
      const [request] = await read(stick)
      if (request === undefined) throw new Error('no request on the stick')
      const { school, station } = request.manifest
      trust.push(await anApproval(party, station, { school, event_no: trust.length + 1 }))
      requests.push(request.id)
      replySeq += 1
      const told = { reply_seq: replySeq, school, trust, bundles: [request.id] }
      const reply = aReply({ ...party, id: station.id }, party, told)
      const { bytes } = await sealReply(reply, party.pair, station.recipient)
      writeFileSync(join(stick, replyFileName(reply)), bytes)
    },
    answer: async (stick, how = {}) => {
      const bundles = await read(stick)
      const [first] = bundles
      if (first === undefined) throw new Error('no bundle on the stick')
      replySeq += 1
      const { school, station } = first.manifest
      const held = [...new Set([...requests, ...bundles.map(({ id }) => id)])].sort()
      const records = bundles.flatMap(({ manifest }) =>
        manifest.objects.filter(({ kind }) => kind === 'record').map(({ hash }) => hash),
      )
      const decisions = [...new Set(records)].sort().map((record) => ({
        ...{ record, decision_no: replySeq, state: 'accepted' },
        ...how.decide?.(record),
      }))
      const reply = aReply({ ...party, id: station.id }, party, {
        reply_seq: replySeq,
        ...{ school, decisions, bundles: held },
        trust,
        ...(await listed(how.carried ?? [])),
        ...how.change,
      })
      const objects = await byHash(how.carried ?? [])
      const { bytes } = await sealReply(reply, party.pair, station.recipient, objects)
      const name = replyFileName(reply)
      writeFileSync(join(stick, name), bytes)
      return name
    },
  }
}

type Loose = readonly { readonly kind: string; readonly bytes: Uint8Array }[]

const byHash = async (carried: Loose) =>
  new Map(
    await Promise.all(carried.map(async ({ bytes }) => [await sha256(bytes), bytes] as const)),
  )

async function listed(carried: Loose) {
  const objects = await Promise.all(
    carried.map(async ({ kind, bytes }) => ({
      ...{ hash: await sha256(bytes), kind, size: bytes.length },
    })),
  )
  objects.sort((one, other) => (one.hash < other.hash ? -1 : 1))
  const restore = objects.filter(({ kind }) => kind === 'record').map(({ hash }) => hash)
  return { objects, ...(restore.length === 0 ? {} : { restore }) }
}
