import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { parseCanonical } from '#shared/canonical.ts'
import { Situation } from '#shared/engine/situation.ts'
import { Pack } from '#shared/pack/pack.ts'

const Reference = z.strictObject({ pack: Pack, submission: Situation })

export const referenceFile: URL = new URL('reference.json', import.meta.url)

/** The reference pack and submission as they were generated once: a later pack changes no figure. */
export const reference = (): z.infer<typeof Reference> =>
  Reference.parse(parseCanonical(readFileSync(referenceFile), 'reference'))
