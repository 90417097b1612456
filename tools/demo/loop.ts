import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { School } from '#shared/contract/school.ts'
import type { SchoolCode } from '#shared/ids.ts'
import { openInvitation } from '#shared/reply/invite.ts'
import type { Appointment } from '#shared/trust/appointment.ts'
import type { Sample } from '#tools/sample.ts'
import { type District, districtAt } from './district.ts'
import { enrol } from './enrol.ts'
import { figuresOf, type UnitFigures } from './figures.ts'
import { fill, seal } from './fill.ts'
import { layOutKeys } from './keys.ts'
import { checkReceipt, type Receipt } from './receipt.ts'
import { type Installation, startSchool } from './school.ts'
import type { DemoWords } from './words.ts'

export interface SchoolResult {
  readonly code: string
  readonly name: string
  readonly units: readonly UnitFigures[]
}
export interface LoopResult {
  readonly schools: readonly SchoolResult[]
  readonly bundles: readonly { path: string; bytes: number; sha256: string }[]
  readonly receipts: readonly Receipt[]
  /** The same figures as the district recomputed them, by school code. */
  readonly recounted: ReadonlyMap<string, readonly UnitFigures[]>
}

interface Run {
  readonly folder: string
  readonly pack: string
  readonly words: DemoWords
  readonly tell: (line: string) => void
}

/** Where the parts of the demo lie. */
export const places = (folder: string) => ({
  district: join(folder, 'district'),
  stick: join(folder, 'stick'),
  keys: join(folder, 'keys'),
  school: (name: string) => join(folder, 'schools', name),
})

/** The whole loop: two schools fill, seal and hand in; the district answers; they apply. */
export async function runLoop(run: Run, samples: ReadonlyMap<string, Sample>): Promise<LoopResult> {
  const { words, tell } = run
  const at = places(run.folder)
  for (const folder of [at.stick, at.keys]) await mkdir(folder, { recursive: true })
  const district = districtAt(at.district, run.pack)
  const made = await district.init('云溪县教育局', '990101')
  tell(words.district('云溪县教育局', made.fingerprint))
  const invite = (school: string) => district.invite(school, at.stick)
  const office = { fingerprint: made.fingerprint, invite }
  const readOut = new Map<SchoolCode, string>()
  for (const [name, sample] of samples) {
    const { code, fingerprint } = await ask(run, name, sample, office)
    readOut.set(code, fingerprint)
  }
  await judge(run, district, readOut)
  const appointment = await appointmentIn(at.stick)
  await layOutKeys(at.keys, made.files.keys, appointment)

  const handed = []
  for (const [name, sample] of samples) handed.push(await handIn(run, name, sample))
  await judge(run, district, new Map())

  const receipts: Receipt[] = []
  for (const { name, sample, ...one } of handed) {
    const receipt = await withSchool(run, name, async ({ client }) => {
      await client.receiving.apply({ folder: at.stick })
      return checkReceipt(client, { ...one, appointment })
    })
    if (receipt.verified) tell(words.accepted(sample.school.name, receipt.through))
    receipts.push(receipt)
  }
  const { records } = await district.list()
  const units = (school: string) => records.flatMap((r) => (r.school === school ? r.units : []))
  return {
    schools: handed.map(({ sample, figures }) => ({ ...sample.school, units: figures })),
    bundles: handed.map(({ file }) => file),
    receipts,
    recounted: new Map(handed.map(({ school }) => [school, figuresOf(units(school))])),
  }
}

/** One school from an empty folder to a request for enrolment on the stick. */
async function ask(
  run: Run,
  name: string,
  sample: Sample,
  office: { readonly fingerprint: string; readonly invite: (school: string) => Promise<string> },
): Promise<School> {
  const { words, tell } = run
  const at = places(run.folder)
  const installation = await startSchool({ folder: at.school(name), pack: run.pack })
  const { client } = installation
  try {
    const school = await enrol(client, sample, office, keyFile(run, name))
    tell(words.school(school.name, school.station.slice(0, 8)))
    tell(words.invited)
    const { written } = await client.handing.write({ folder: at.stick })
    for (const { file } of written) tell(words.asked(file))
    return school
  } finally {
    await installation.stop()
  }
}

/** The approved school fills, seals, and writes its records to the stick. */
async function handIn(run: Run, name: string, sample: Sample) {
  const { words, tell } = run
  const at = places(run.folder)
  return withSchool(run, name, async ({ client }) => {
    await client.receiving.apply({ folder: at.stick })
    const [school] = await client.schools.list({})
    if (school === undefined) throw new Error('the school was added')
    const entries = await fill(client, sample)
    const sealed = await seal(client, sample)
    tell(words.filled(entries, sealed.map(({ form }) => form).join(' ')))
    for (const { form, record } of sealed) tell(words.sealed(form, record.slice(0, 16)))
    const { written } = await client.handing.write({ folder: at.stick })
    const [bundle] = written
    if (bundle === undefined || written.length > 1) throw new Error('not exactly one bundle')
    const file = await lookAt(join(at.stick, bundle.file))
    tell(words.written(bundle.file, file.bytes))
    const units = []
    for (const { record } of sealed) {
      const { text } = await client.proof.show({ school: school.code, hash: record })
      units.push(...JSON.parse(text).results.units)
    }
    return {
      ...{ name, sample, file, school: school.code, figures: figuresOf(units) },
      ...{ bundle: bundle.bundle, records: sealed.map(({ record }) => record) },
    }
  })
}

/** The root's word on the district's keys, as every invitation on the stick carries it. */
async function appointmentIn(stick: string): Promise<Appointment> {
  const [name] = (await readdir(stick)).filter((file) => file.endsWith('.jhi'))
  if (name === undefined) throw new Error('no invitation on the stick')
  return (await openInvitation(await readFile(join(stick, name)))).appointment
}

/** The district reads the stick, compares fingerprints with what the schools read out, answers. */
async function judge(
  { folder, words, tell }: Run,
  district: District,
  readOut: ReadonlyMap<string, string>,
): Promise<void> {
  const at = places(folder)
  const met = await district.ingest(at.stick)
  for (const { name, state } of met.files) tell(words.ingested(name, state))
  for (const [school, fingerprint] of readOut) {
    const { bundles } = await district.approve(school, fingerprint)
    for (const { state } of bundles) tell(words.approved(school, state))
  }
  const { replies } = await district.reply(at.stick)
  for (const { path } of replies) tell(words.replied(path))
}

/** Starts a school again as on another day: its test workspace opens with the key file. */
async function withSchool<T>(
  run: Run,
  name: string,
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  const folder = places(run.folder).school(name)
  const installation = await startSchool({ folder, pack: run.pack, keyFile: keyFile(run, name) })
  try {
    return await work(installation)
  } finally {
    await installation.stop()
  }
}

const keyFile = (run: Run, name: string) => join(places(run.folder).keys, `${name}-passphrase.txt`)

async function lookAt(path: string) {
  const bytes = await readFile(path)
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
