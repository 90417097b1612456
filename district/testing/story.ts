import type { Deps } from '#district/deps.ts'
import { ingest } from '#district/ingest.ts'
import { overviewOf } from '#district/services/overview.ts'
import { issueReply } from '#district/services/replies.ts'
import { approveStation } from '#district/services/stations.ts'
import { insertInvitation } from '#district/store/invitations.ts'
import { listStationsOf, noteInvitation } from '#district/store/stations.ts'
import { utf8 } from '#shared/bytes.ts'
import { sha256 } from '#shared/canonical.ts'
import { PlainDate, type SchoolCode } from '#shared/ids.ts'
import { openReply } from '#shared/reply/open.ts'
import type { OnStick, TestStation } from './a-station.ts'

/** Ingests these bundles in this order; answers with what became of the last one. */
export async function takeIn(deps: Deps, ...bundles: readonly OnStick[]): Promise<string> {
  let word = 'nothing'
  for (const bundle of bundles) word = wordOf(await ingest(bundle, deps))
  return word
}

/** Approves the station as if its first bundle had shown the secret of an invitation. */
export async function approve(deps: Deps, station: TestStation) {
  await inviteFor(deps, station.school, station.fingerprint)
  return approveStation(station.school, station.fingerprint, deps)
}

/** Notes an invitation for the school whose secret this station has shown. */
async function inviteFor({ district, clock }: Deps, school: SchoolCode, fingerprint: string) {
  const { db, id } = district
  const stations = await listStationsOf(db, id, school)
  const face = stations.find((one) => one.fingerprint === fingerprint)
  if (face === undefined || face.invitation !== null) return
  const hash = await sha256(utf8(fingerprint))
  const until = PlainDate.parse('2026-12-31')
  await db.transaction().execute(async (trx) => {
    await insertInvitation(trx, id, { hash, school, secret: '', until, issued_at: clock() })
    await noteInvitation(trx, id, face, hash, face.first_seen_at)
  })
}

/** `verified`, or the code that says why not. */
export const wordOf = (ingested: Awaited<ReturnType<typeof ingest>>): string =>
  'fault' in ingested && ingested.fault !== undefined ? ingested.fault.code : ingested.state

/** All bundles and records with the district's word on them, by hash. */
export async function wordsOf({ district, engineOf }: Deps) {
  const { schools, quarantined } = await overviewOf(district, engineOf)
  const word = ({ verdict }: { verdict: { state: string; fault?: { code: string } } }) =>
    verdict.fault?.code ?? verdict.state
  return {
    bundles: Object.fromEntries(
      schools.flatMap(({ bundles }) => bundles.map((one) => [one.bundle, word(one)])),
    ),
    records: Object.fromEntries(
      schools.flatMap(({ records }) => records.map((one) => [one.record, word(one)])),
    ),
    quarantined: quarantined.map(({ fault }) => fault.code),
  }
}

/** The reply to a station as the school reads it. */
export async function replyTo(deps: Deps, { party, school, face }: TestStation) {
  const { district, engineOf } = deps
  const { schools } = await overviewOf(district, engineOf)
  const station = schools
    .flatMap(({ stations }) => stations)
    .find((one) => one.signing === face.signing && one.state === 'approved')
  if (station === undefined) throw new Error('only approved stations get replies')
  const issued = await issueReply(station, deps)
  const { reply } = await openReply(issued.bytes, {
    ...{ identities: [party.identity], station: station.station, school, kind: district.kind },
    district: { id: district.id, root: district.appointed.root },
  })
  return { ...reply, hash: issued.hash, file: issued.file }
}
