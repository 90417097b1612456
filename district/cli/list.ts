import type { Settings } from '#district/config.ts'
import type { EngineOf } from '#district/judge/engines.ts'
import type { District } from '#district/open-district.ts'
import { type FoundInvitation, waitingInvitations } from '#district/services/finding.ts'
import { type Overview, overviewOf } from '#district/services/overview.ts'
import { findLatestAct } from '#district/store/latest-act.ts'
import type { Reviewed } from '#district/store/reviews.ts'
import { chinaDay } from '#shared/china-day.ts'
import { clockJump } from '#shared/clock-jump.ts'
import { typedOf } from '#shared/entry/typed.ts'
import type { Instant, Sha256 } from '#shared/ids.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { Language } from '#shared/words/words.ts'
import { chainWords } from './chain-words.ts'
import { type Context, withDistrict } from './context.ts'
import { unitLines } from './figures.ts'
import type { Outcome } from './outcome.ts'
import { putBackLines } from './put-back-lines.ts'
import { reasonLines, recordReasonLines } from './reason.ts'
import { returnLines } from './return-lines.ts'
import { words } from './words.ts'

/** Shows who reports, what came in, what it says and what is wrong with it. */
export async function list(context: Context): Promise<Outcome> {
  return withDistrict(context, async ({ district, engineOf, clock }) => {
    const jump = await clockOf(district, clock())
    const overview = await overviewOf(district, engineOf)
    const packs = await packsOf(district, engineOf, overview)
    const invitations = await waitingInvitations({ district, clock })
    return {
      json: {
        command: 'list',
        district: faceOf(district),
        invitations,
        ...jsonOf(overview),
        ...jump,
      },
      lines: (language) => [
        ...words[language].office(faceOf(district)),
        ...clockLines(jump, language),
        ...putBackLines(overview.putBack, context.settings, language),
        ...invitationLines(invitations, language),
        ...overview.schools.flatMap((school) =>
          schoolLines(school, packs, context.settings, language),
        ),
        ...quarantineLines(overview, context.settings, language),
      ],
      exit: 0,
    }
  })
}

function invitationLines(
  invitations: readonly FoundInvitation[],
  language: Language,
): readonly string[] {
  if (invitations.length === 0) return []
  const say = words[language]
  const lines = invitations.map(({ school, code, until, state }) => {
    const told = say.waitingInvitation[state === 'expired' ? 'expired' : 'open'](code, until)
    return `  ${state === 'expired' ? '✕' : '…'} ${school}  ${told}`
  })
  return ['', `■ ${say.waitingInvitations}`, ...lines]
}

type SchoolView = Overview['schools'][number]

const faceOf = ({ id, name, kind, region, epoch, fingerprint }: District) => ({
  ...{ id, name, kind, region, epoch, fingerprint },
})

/** Flat lists, each line complete in itself: easier on programs than a tree. */
function jsonOf({ packs, schools, putBack, quarantined }: Overview) {
  return {
    packs,
    put_back: putBack,
    stations: schools.flatMap(({ stations }) => stations),
    principals: schools.flatMap(({ principals }) => principals),
    series: schools.flatMap(({ series }) => series),
    bundles: schools.flatMap(({ bundles }) =>
      bundles.map(({ verdict, needs: _, ...bundle }) => ({ ...bundle, ...verdict })),
    ),
    records: schools.flatMap(({ records }) =>
      records.map(({ verdict, review, standing, ...record }) => ({
        ...{ ...record, ...verdict, standing },
        ...(review === undefined ? {} : { review: review.word }),
      })),
    ),
    quarantined: quarantined.map(({ bundle: _, ...file }) => file),
  }
}

/** The packs that say how the figures of these records are shown. */
async function packsOf(
  { db, id }: District,
  engineOf: EngineOf,
  { schools }: Overview,
): Promise<ReadonlyMap<Sha256, Pack>> {
  const packs = new Map<Sha256, Pack>()
  const records = schools.flatMap((school) => school.records)
  for (const { pack_hash, units } of records) {
    if (units.length > 0) packs.set(pack_hash, (await engineOf(db, id, pack_hash)).pack)
  }
  return packs
}

/** Whether this machine's clock has jumped since the district's latest act. */
async function clockOf({ db, id }: District, now: Instant) {
  const newest = await findLatestAct(db, id)
  const is = clockJump(now, newest)
  return is === undefined || newest === undefined ? {} : { clock: { is, now, newest } }
}

function clockLines(
  { clock }: Awaited<ReturnType<typeof clockOf>>,
  language: Language,
): readonly string[] {
  if (clock === undefined) return []
  return said('', chainWords[language].clock[clock.is](clock.now, clock.newest))
}

/** A sentence and its remedy, set in by so much. */
const said = (indent: string, [sentence, remedy]: readonly [string, string]) => [
  `${indent}! ${sentence}`,
  `${indent}  → ${remedy}`,
]

const isSetAside = (verdict: SchoolView['bundles'][number]['verdict']): boolean =>
  'fault' in verdict && verdict.fault.code === 'bundle-set-aside'

function schoolLines(
  { school, stations, principals, series, bundles, records }: SchoolView,
  packs: ReadonlyMap<Sha256, Pack>,
  settings: Settings,
  language: Language,
): readonly string[] {
  const say = words[language]
  return [
    '',
    `■ ${say.school} ${school}`,
    ...stations.map((one) => `  ${say.stationLine(say.station[one.state], one.fingerprint)}`),
    ...principals.map((one) => `  ${say.principal(one.state)}  ${one.fingerprint}`),
    ...series.flatMap((one) => said('  ', chainWords[language].series[one.is](one))),
    ...bundles.flatMap(({ epoch, sequence, bundle, verdict, confirmation, kept }) => [
      [
        `  ${say.bundleLine(isSetAside(verdict) ? say.setAside : say.state[verdict.state], `${epoch}-${sequence}`, bundle)}`,
        ...(confirmation === undefined
          ? []
          : [typeof confirmation === 'string' ? say[confirmation] : say.signed]),
      ].join('  '),
      ...('fault' in verdict ? reasonLines(verdict.fault, settings, language) : []),
      ...(kept === undefined ? [] : said('      ', chainWords[language].kept(kept))),
    ]),
    ...records.flatMap((one) => recordLines(one, packs, settings, language)),
  ]
}

/** So many corrections of one record are listed. */
const correctionsShown = 20

function recordLines(
  one: SchoolView['records'][number],
  packs: ReadonlyMap<Sha256, Pack>,
  settings: Settings,
  language: Language,
): readonly string[] {
  const say = words[language]
  const { current, verdict, units, pack_hash } = one
  const state = say.record[one.standing]
  const { corrections } = one
  const shown = corrections.slice(0, correctionsShown).map(({ cell, before, after }) => {
    return `      ${say.changed(cell, typedOf(before), typedOf(after))}`
  })
  const rest = corrections.length - shown.length
  return [
    `  ${say.recordLine(state, one)}${current ? '' : `  ${say.superseded}`}`,
    ...reviewLines(one.review, language),
    ...('fault' in verdict ? recordReasonLines(verdict.fault, settings, language) : []),
    ...shown,
    ...(rest > 0 ? [`      ${say.moreChanged(rest)}`] : []),
    ...(current ? unitLines(units, packs.get(pack_hash), language) : []),
  ]
}

/** Who said what of it on which day; of a return also what is to be corrected. */
function reviewLines(review: Reviewed | undefined, language: Language): readonly string[] {
  if (review === undefined) return []
  const { word, actor, at } = review
  const say = words[language]
  const by = `      ${say.reviewedBy[word.act](actor, chinaDay(at))}`
  if (word.act === 'return') return [by, ...returnLines(word, language)]
  return word.reason === undefined ? [by] : [by, `      ${say.returnReason(word.reason)}`]
}

function quarantineLines(
  { quarantined }: Overview,
  settings: Settings,
  language: Language,
): readonly string[] {
  if (quarantined.length === 0) return []
  const say = words[language]
  return [
    '',
    `■ ${say.quarantine}`,
    ...quarantined.flatMap(({ name, size, hash, fault }) => [
      `  ${say.state.quarantined}  ${name}  ${size} B  ${hash?.slice(0, 16) ?? say.unread}`,
      ...reasonLines(fault, settings, language),
    ]),
  ]
}
