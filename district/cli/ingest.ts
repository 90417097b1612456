import path from 'node:path'
import type { CommandOf, Settings } from '#district/config.ts'
import type { Deps } from '#district/deps.ts'
import { bundlesAt } from '#district/files/look.ts'
import { readFileOf } from '#district/files/read.ts'
import { type Ingested, ingest } from '#district/ingest.ts'
import { signsOfPutBack } from '#district/services/put-back.ts'
import { listRecords } from '#district/store/records.ts'
import { limits } from '#shared/bundle/limits.ts'
import type { Sha256 } from '#shared/ids.ts'
import type { Language } from '#shared/words/words.ts'
import { type Context, withDistrict } from './context.ts'
import type { Outcome } from './outcome.ts'
import { putBackLines } from './put-back-lines.ts'
import { reasonLines, recordReasonLines } from './reason.ts'
import { type Counts, words } from './words.ts'

type Line = { readonly name: string; readonly ingested: Ingested }

/** Takes in a bundle, or all bundles of a folder. No file is touched. Exit 1 when one was refused. */
export async function ingestFiles(
  context: Context,
  { from }: CommandOf<'ingest'>,
): Promise<Outcome> {
  const files = await bundlesAt(path.resolve(from))
  return withDistrict(context, async (deps) => {
    const met: Line[] = []
    for (const file of files) {
      const read = await readFileOf(file, limits.bundleBytes)
      met.push({ name: read.name, ingested: await ingest(read, deps) })
    }
    const counts = countsOf(met)
    const returned = await returnedAmong(met, deps)
    const { db, id } = deps.district
    const putBack = await signsOfPutBack(db, id)
    return {
      json: { command: 'ingest', counts, put_back: putBack, files: met.map(jsonOf) },
      lines: (language) => [
        ...met.flatMap((line) => linesOf(line, returned, context.settings, language)),
        words[language].counted(counts),
        ...putBackLines(putBack, context.settings, language),
      ],
      exit: counts.quarantined > 0 ? 1 : 0,
    }
  })
}

/** Records that came again although the office has sent them back: they are not accepted any more. */
async function returnedAmong(met: readonly Line[], { district }: Deps) {
  const schools = new Set(
    met.flatMap(({ ingested }) => ('bundle' in ingested ? [ingested.bundle.manifest.school] : [])),
  )
  const returned = new Set<Sha256>()
  for (const school of schools)
    for (const { record, standing } of await listRecords(district.db, district.id, school))
      if (standing === 'returned') returned.add(record)
  return returned
}

function countsOf(met: readonly Line[]): Counts {
  const of = (state: Ingested['state']) => met.filter((one) => one.ingested.state === state).length
  return {
    verified: of('verified'),
    waiting: of('waiting'),
    disputed: of('disputed'),
    quarantined: of('quarantined'),
  }
}

function jsonOf({ name, ingested }: Line) {
  const { state } = ingested
  const fault = 'fault' in ingested ? { fault: ingested.fault } : {}
  if (ingested.state === 'quarantined') return { name, state, ...fault }
  const { bundle, again, records } = ingested
  const { school, station, epoch, sequence } = bundle.manifest
  return {
    ...{ name, state, ...fault, bundle: bundle.id, school, station: station.id },
    ...{ epoch, sequence, again, fingerprint: bundle.fingerprint },
    records: records.map(({ record, form, period, revision, verdict }) => ({
      ...{ record, form, period, revision, ...verdict },
    })),
  }
}

function linesOf(
  { name, ingested }: Line,
  returned: ReadonlySet<Sha256>,
  settings: Settings,
  language: Language,
): readonly string[] {
  const say = words[language]
  const head = `${say.state[ingested.state]}  ${name}`
  const why = 'fault' in ingested ? reasonLines(ingested.fault, settings, language) : []
  if (ingested.state === 'quarantined') return [head, ...why]
  return [
    ingested.again ? `${head}  ${say.again}` : head,
    ...why,
    ...ingested.records.flatMap(({ verdict, ...record }) => [
      `    ${say.recordLine(say.record[returned.has(record.record) ? 'returned' : verdict.state], record)}`,
      ...('fault' in verdict ? recordReasonLines(verdict.fault, settings, language) : []),
    ]),
  ]
}
