import type { Settings } from '#district/config.ts'
import type { EngineOf } from '#district/judge/engines.ts'
import type { District } from '#district/open-district.ts'
import { type Overview, overviewOf } from '#district/services/overview.ts'
import { findLatestAct } from '#district/store/latest-act.ts'
import { clockJump } from '#shared/clock-jump.ts'
import { typedOf } from '#shared/entry/typed.ts'
import type { Instant, Sha256 } from '#shared/ids.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { Language } from '#shared/words/words.ts'
import { chainWords } from './chain-words.ts'
import { type Context, withDistrict } from './context.ts'
import { unitLines } from './figures.ts'
import type { Outcome } from './outcome.ts'
import { reasonLines, recordReasonLines } from './reason.ts'
import { words } from './words.ts'

/** Shows who reports, what came in, what it says and what is wrong with it. */
export async function list(context: Context): Promise<Outcome> {
  return withDistrict(context, async ({ district, engineOf, clock }) => {
    const jump = await clockOf(district, clock())
    const overview = await overviewOf(district, engineOf)
    const packs = await packsOf(district, engineOf, overview)
    return {
      json: { command: 'list', district: faceOf(district), ...jsonOf(overview), ...jump },
      lines: (language) => [
        ...words[language].office(faceOf(district)),
        ...clockLines(jump, language),
        ...overview.schools.flatMap((school) =>
          schoolLines(school, packs, context.settings, language),
        ),
        ...quarantineLines(overview, context.settings, language),
      ],
      exit: 0,
    }
  })
}

type SchoolView = Overview['schools'][number]

const faceOf = ({ id, name, kind, region, epoch, fingerprint }: District) => ({
  ...{ id, name, kind, region, epoch, fingerprint },
})

/** Flat lists, each line complete in itself: easier on programs than a tree. */
function jsonOf({ packs, schools, quarantined }: Overview) {
  return {
    packs,
    stations: schools.flatMap(({ stations }) => stations),
    principals: schools.flatMap(({ principals }) => principals),
    series: schools.flatMap(({ series }) => series),
    bundles: schools.flatMap(({ bundles }) =>
      bundles.map(({ verdict, needs: _, ...bundle }) => ({ ...bundle, ...verdict })),
    ),
    records: schools.flatMap(({ records }) =>
      records.map(({ verdict, ...record }) => ({ ...record, ...verdict })),
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

/** What is told of a bundle beside the district's word on it. */
function bundleLines(
  { came_again, kept }: Pick<SchoolView['bundles'][number], 'came_again' | 'kept'>,
  language: Language,
): readonly string[] {
  const say = chainWords[language]
  return [
    ...(kept === undefined ? [] : said('      ', say.kept(kept))),
    ...(came_again === 0 ? [] : said('      ', say.cameAgain(came_again))),
  ]
}

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
    ...stations.map((one) => `  ${say.station[one.state]}  ${one.fingerprint}`),
    ...principals.map((one) => `  ${say.principal(one.state)}  ${one.fingerprint}`),
    ...series.flatMap((one) => said('  ', chainWords[language].series[one.is](one))),
    ...bundles.flatMap(({ epoch, sequence, bundle, verdict, confirmation, ...more }) => [
      `  ${isSetAside(verdict) ? say.setAside : say.state[verdict.state]}  ${epoch}-${sequence}  ${bundle.slice(0, 16)}${
        confirmation === undefined
          ? ''
          : `  ${typeof confirmation === 'string' ? say[confirmation] : say.signed}`
      }`,
      ...('fault' in verdict ? reasonLines(verdict.fault, settings, language) : []),
      ...bundleLines(more, language),
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
  const { form, period, revision, record, current, verdict, units, pack_hash } = one
  const state = one.returned === undefined ? say.record[verdict.state] : say.record.returned
  const { corrections } = one
  const shown = corrections.slice(0, correctionsShown).map(({ cell, before, after }) => {
    return `      ${say.changed(cell, typedOf(before), typedOf(after))}`
  })
  const rest = corrections.length - shown.length
  return [
    `  ${state}  ${form} ${period} r${revision}  ${record.slice(0, 16)}${
      current ? '' : `  ${say.superseded}`
    }`,
    ...(one.returned === undefined ? [] : [`      ${one.returned.reason}`]),
    ...('fault' in verdict ? recordReasonLines(verdict.fault, settings, language) : []),
    ...shown,
    ...(rest > 0 ? [`      ${say.moreChanged(rest)}`] : []),
    ...(current ? unitLines(units, packs.get(pack_hash), language) : []),
  ]
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
