import { type SigningPair, signingPair } from '#shared/bundle/keys.ts'
import { workedExample } from '#shared/bundle/vectors/worked-example.ts'
import type { Recipient } from '#shared/ids.ts'

/** Public keys for everybody: never use them. A signing seed is 32 times the party's number. */
const identities = {
  station: {
    number: 1,
    identity: workedExample.stationIdentity,
    recipient: workedExample.stationRecipient,
  },
  district: {
    number: 2,
    identity: workedExample.districtIdentity,
    recipient: workedExample.districtRecipient,
  },
  escrow: {
    number: 6,
    identity: 'AGE-SECRET-KEY-1VETGSHMU320YYVQESMAUSDK4SJ4Z5HLSNLDKG36GEQULRC4VGAUQE4JZNL',
    recipient: 'age1kungjwxsacd46d0yegts45lsm4rp46vt2tpt7udskej6mrs3v98q6pnshg',
  },
  stranger: {
    number: 4,
    identity: 'AGE-SECRET-KEY-12N882WFZ40J4YS9H2XT74NLSR8QQ2T2CMS36U99ZJE9EWYX7QNFSFE9P7N',
    recipient: 'age1ryvy30rlrcjzcd0xqdqtdsht5pwethyx4a6qnk2ww8zy4s8fx94s3qz5pe',
  },
} as const
export type PartyName = keyof typeof identities

export interface VectorParty {
  readonly number: number
  readonly identity: string
  readonly recipient: Recipient
  readonly pair: SigningPair
}

const party = async (name: PartyName): Promise<VectorParty> => {
  const { number, identity, recipient } = identities[name]
  return { number, identity, recipient, pair: await signingPair(new Uint8Array(32).fill(number)) }
}

/** Everybody who signs, encrypts or opens a vector. */
export const parties: Readonly<Record<PartyName, VectorParty>> = {
  station: await party('station'),
  district: await party('district'),
  escrow: await party('escrow'),
  stranger: await party('stranger'),
}

/** The district's root signs appointments only. */
export const root: SigningPair = await signingPair(new Uint8Array(32).fill(3))

/** The principal has a signing key only. */
export const principal: SigningPair = await signingPair(new Uint8Array(32).fill(5))
