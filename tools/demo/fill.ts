import { attachmentsOf } from '#shared/attachment/answer.ts'
import type { SchoolClient } from '#shared/contract/school.ts'
import type { Edit } from '#shared/engine/edit.ts'
import type { FormKey, SchoolCode, Sha256 } from '#shared/ids.ts'
import { fittingEdits } from '#shared/pack/fitting-edits.ts'
import { schoolForms } from '#shared/pack/school-forms.ts'
import type { Sample } from '#tools/sample.ts'
import { sampleEvidence } from './samples.ts'

/** Saves this many entries in one transaction, as the window does after a pause. */
const batch = 100

/** Enters what of the sample is the clerk's to enter; gives how many entries that were. */
export async function fill(client: SchoolClient, sample: Sample): Promise<number> {
  const own = fittingEdits((await client.pack.get({})).pack, sample.edits)
  await attach(client, sample.school.code, own)
  const place = { school: sample.school.code, period: sample.period }
  let { revision } = await client.filling.open(place)
  for (let at = 0; at < own.length; at += batch) {
    const edits = own.slice(at, at + batch)
    revision = (await client.filling.save({ ...place, expected: revision, edits })).revision
  }
  return own.length
}

/** Adds the sample schools' one document, where an entry names it. */
async function attach(
  client: SchoolClient,
  school: SchoolCode,
  edits: readonly Edit[],
): Promise<void> {
  const names = edits.some(
    (edit) => 'value' in edit && (attachmentsOf(edit.value)?.length ?? 0) > 0,
  )
  if (!names) return
  await client.attachments.add({ school, name: '佐证.pdf', bytes: await sampleEvidence() })
}

/** Seals every form of the pack. */
export async function seal(
  client: SchoolClient,
  sample: Sample,
): Promise<readonly { readonly form: FormKey; readonly record: Sha256 }[]> {
  const { pack } = await client.pack.get({})
  const forms = schoolForms(pack).map(({ key }) => key)
  return client.sealing.seal({ school: sample.school.code, period: sample.period, forms })
}
