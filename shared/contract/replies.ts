import * as z from 'zod'
import { FaultData } from '#shared/contract/base.ts'
import { FormKey, Instant, Period, SchoolCode } from '#shared/ids.ts'
import { Text } from '#shared/pack/text.ts'

/**
 * A pack that a reply carries, by the name of its file. `new`: applying the reply installs it; `held`:
 * there already; a fault says why it is not installed, while the rest of the reply is applied all the same.
 */
export const CarriedPack = z.discriminatedUnion('state', [
  z.strictObject({ state: z.enum(['new', 'installed', 'held']), name: z.string(), title: Text }),
  z.strictObject({ state: z.literal('refused'), name: z.string(), fault: FaultData }),
])
export type CarriedPack = z.infer<typeof CarriedPack>

/**
 * What a reply brings back to a station that has lost it. `new`: applying it takes it in. `done`: what has
 * come back into which drafts; a draft in which a person has entered something is `kept` as it is. `blank`
 * says what the county does not hold, so that it is to be typed again: `cells` of each field or column.
 */
export const CarriedRestore = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.enum(['new', 'held']),
    records: z.int(),
    attachments: z.int(),
  }),
  z.strictObject({
    state: z.literal('done'),
    records: z.int(),
    attachments: z.int(),
    drafts: z.array(
      z.strictObject({ form: FormKey, period: Period, is: z.enum(['filled', 'kept']) }),
    ),
    blank: z.array(
      z.strictObject({ form: FormKey, period: Period, label: Text, cells: z.int().min(1) }),
    ),
    /** Records whose place this computer has filled with another of the same number: not taken in. */
    taken: z.array(z.strictObject({ form: FormKey, period: Period, revision: z.int() })),
  }),
  z.strictObject({ state: z.literal('refused'), fault: FaultData }),
])
export type CarriedRestore = z.infer<typeof CarriedRestore>

/** A file on a stick by its name, as the courier sees it; nothing is touched by looking. */
export const FoundReply = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.enum(['new', 'applied', 'older']),
    file: z.string(),
    school: SchoolCode,
    reply_seq: z.int(),
    issued_at: Instant,
    packs: z.array(CarriedPack),
    restore: CarriedRestore.optional(),
    /** It returns a record for corrections in named places only: elsewhere the draft is closed. */
    closes: z.literal(true).optional(),
  }),
  z.strictObject({ state: z.enum(['foreign', 'broken']), file: z.string(), fault: FaultData }),
])
export type FoundReply = z.infer<typeof FoundReply>
