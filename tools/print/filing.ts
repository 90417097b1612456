import { bundleFormat, Manifest } from '#shared/bundle/manifest.ts'
import { canonicalBytes, sha256 } from '#shared/canonical.ts'
import { engineVersion } from '#shared/engine/engine.ts'
import { Instant } from '#shared/ids.ts'
import { packHash } from '#shared/pack/hash.ts'
import { schoolForms } from '#shared/pack/school-forms.ts'
import { daysOf } from '#shared/period.ts'
import { sealRecord } from '#shared/record/seal.ts'
import { type Filed, filing } from '#shared/sheet/filing.ts'
import type { Paper } from '#shared/sheet/sheet.ts'
import { slip } from '#shared/sheet/slip.ts'
import { type Input, InputMistake } from '#tools/pack/evaluate-input.ts'
import { openInput } from '#tools/pack/open-input.ts'
import { builtInPack, type Wanted } from './paper.ts'

/**
 * The forms of a file's schools sealed as records, each on the day that is wanted or the first of its period;
 * what is of persons is left out. The same file gives the same hashes.
 */
export async function filedOf(
  input: Input,
  { language, part, day }: Wanted,
): Promise<readonly Filed[]> {
  const { engine, schools } = openInput(builtInPack(), input)
  const { pack } = engine
  const packRef = { id: pack.id, version: pack.version, hash: await packHash(pack) }
  const filed: Filed[] = []
  for (const { school, kind, period, session } of schools) {
    for (const { key } of schoolForms(pack)) {
      if (part !== undefined && part !== key) continue
      const { record, hash } = await sealRecord({
        ...{ pack, packRef, kind, school: school.code, form: key, period, revision: 1, uses: [] },
        ...{ situation: session.situation(), counted: (register) => session.rowsCounted(register) },
        ...{ units: session.units(key), violations: session.violations(key) },
        ...{ engine: engineVersion, by: 'clerk', salt: '0'.repeat(32) },
        at: Instant.parse(`${day ?? daysOf(period).first}T00:00:00Z`),
      })
      filed.push({ pack, isConfirmed: false, language, school, kind, record, hash })
    }
  }
  return filed
}

/** A station that no school has: keys of zeros, which sign nothing here. */
const sampleStation = {
  id: '0'.repeat(32),
  signing: 'A'.repeat(43),
  recipient: 'age1war0ep977vx3ug665599fee3t8eu760y0fjfa2m258qgh29mmpkqh2pf43',
}

/** The slips of bundles that would carry all records of each school. Throws `InputMistake` where there is none. */
export async function slipPaper(input: Input, wanted: Wanted): Promise<Paper> {
  const bySchool = Map.groupBy(await filedOf(input, wanted), ({ school }) => school.code)
  const sheets = []
  for (const filed of bySchool.values()) {
    const [first] = filed
    if (first === undefined) continue
    const { pack, kind, school, language, isConfirmed, record } = first
    const manifest = Manifest.parse({
      ...{ format: bundleFormat, kind, school: school.code, station: sampleStation },
      ...{ epoch: '00000000', sequence: 1, pack: record.pack, created_at: record.sealed.at },
      recipient: { district: '0'.repeat(32), age: sampleStation.recipient },
      objects: filed
        .map((one) => ({ hash: one.hash, kind: 'record', size: canonicalBytes(one.record).length }))
        .sort((one, other) => (one.hash < other.hash ? -1 : 1)),
    })
    const id = await sha256(canonicalBytes(manifest))
    const handed = { pack, kind, school, language, isConfirmed, id, manifest }
    sheets.push(...slip({ ...handed, principal: undefined, records: filed }))
  }
  const [first] = sheets
  if (first === undefined) throw new InputMistake('nothing to print: slip')
  return { title: first.title, language: wanted.language, sheets }
}

/** The filing copies of a file's schools. Throws `InputMistake` where there is nothing to print. */
export async function filingPaper(input: Input, wanted: Wanted): Promise<Paper> {
  const sheets = (await filedOf(input, wanted)).flatMap(filing)
  const [first] = sheets
  if (first === undefined) throw new InputMistake('nothing to print: filing')
  return { title: first.title, language: wanted.language, sheets }
}
