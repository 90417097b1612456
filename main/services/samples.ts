import type { FileSystem } from '#main/files/file-system.ts'
import type { WritableDb } from '#main/store/db.ts'
import { readAs } from '#shared/canonical.ts'
import { Fault } from '#shared/fault.ts'
import type { Period, SchoolCode } from '#shared/ids.ts'
import { fittingEdits } from '#shared/pack/fitting-edits.ts'
import { packSeenBy } from '#shared/pack/seen-by.ts'
import type { Actor } from '#shared/role.ts'
import { SampleSchools, samplesBeside } from '#shared/samples.ts'
import { allow } from './allow.ts'
import { addAttachment } from './attaching.ts'
import { fromBase64 } from './base64.ts'
import { openDraft, saveDraft } from './filling.ts'
import type { Kit } from './kit.ts'
import { addSchool } from './schools.ts'

/** The sample schools that lie beside the program's pack; none where there is no such file. */
export async function readSamples(files: FileSystem, packFile: string): Promise<SampleSchools> {
  const path = samplesBeside(packFile)
  const format = 'junheng.samples/1'
  if ((await files.size(path)) === null) return { format, schools: [] }
  return readAs(await files.read(path), { what: 'pack', format, schema: SampleSchools })
}

/** What can be looked at: nothing in a real workspace. */
export function samplesFor(actor: Actor, samples: SampleSchools, kit: Pick<Kit, 'kind'>) {
  allow(actor, 'fill')
  if (kit.kind !== 'test') return []
  return samples.schools.map(({ code, name, period }) => ({ code, name, period }))
}

/**
 * Adds a sample school and enters everything for it, as its clerk would have done. Faults:
 * `act-refused`, `sample-in-real`, `sample-unknown`, `school-exists`.
 */
export async function openSample(
  db: WritableDb,
  actor: Actor,
  { code, samples }: { readonly code: SchoolCode; readonly samples: SampleSchools },
  kit: Kit,
): Promise<{ readonly school: SchoolCode; readonly period: Period }> {
  allow(actor, 'keep-workspace')
  if (kit.kind !== 'test') throw new Fault('sample-in-real', {})
  const sample = samples.schools.find((one) => one.code === code)
  if (sample === undefined) throw new Fault('sample-unknown', { school: code })
  const { name, period } = sample
  await addSchool(db, actor, { code, name }, kit)
  if (samples.evidence !== undefined) {
    const bytes = fromBase64(samples.evidence)
    await addAttachment(db, actor, { school: code, name: '佐证.pdf', bytes, thumbnail: null }, kit)
  }
  const { revision } = await openDraft(db, actor, { school: code, period }, kit)
  const edits = fittingEdits(packSeenBy(kit.loaded.pack, actor.role), sample.edits)
  saveDraft(db, actor, { school: code, period, expected: revision, edits }, kit)
  return { school: code, period }
}
