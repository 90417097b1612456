import * as z from 'zod'
import { start } from './process.ts'

const Made = z.object({
  fingerprint: z.string(),
  files: z.object({ keys: z.string() }),
})
const Invited = z.object({ invitations: z.array(z.object({ path: z.string() })).length(1) })
const ListedBundle = z.object({
  sequence: z.int(),
  /** Whether the principal has signed, where the pack asks for it. */
  confirmation: z.union([z.literal('unconfirmed'), z.object({ by: z.string() })]).optional(),
})
const ListedRecord = z.object({
  record: z.string(),
  form: z.string(),
  state: z.string(),
  revision: z.int(),
  supersedes: z.string().nullable(),
  /** What was changed from the record that it replaces. */
  corrections: z.array(z.object({ cell: z.string() })),
})
type ListedRecord = z.infer<typeof ListedRecord>
const Listed = z.object({ records: z.array(ListedRecord), bundles: z.array(ListedBundle) })

/** A district of a test's own, asked by its command line. */
export interface District {
  /** The file that the school is sent; it is written into this folder. */
  readonly invite: (school: string, to: string) => Promise<string>
  /** A test district's keys lie open in this file. */
  readonly keys: string
  /** What stands in the letter. */
  readonly fingerprint: string
  readonly ingest: (from: string) => Promise<unknown>
  readonly approve: (school: string, fingerprint: string) => Promise<unknown>
  readonly reply: (to: string) => Promise<unknown>
  /** Gives the school's records back to this station. */
  readonly restore: (school: string, fingerprint: string, to: string) => Promise<unknown>
  /** Confirms a pack that was signed with the development key, and writes it into the folder. */
  readonly confirm: (file: string, to: string) => Promise<unknown>
  /** Sends a record back, with the words of the command line. */
  readonly sendBack: (record: string, ...words: readonly string[]) => Promise<unknown>
  readonly records: () => Promise<readonly ListedRecord[]>
  readonly bundles: () => Promise<readonly z.infer<typeof ListedBundle>[]>
}

/** Makes a test district in an empty folder. */
export async function makeDistrict(folder: string): Promise<District> {
  const ask = async (...words: readonly string[]): Promise<unknown> => {
    const running = start('district/index.ts', [...words, '--folder', folder, '--json'])
    const code = await running.ended
    if (code !== 0)
      throw new Error(`district ${words[0]}: ${code} ${running.err()}${running.out()}`)
    return JSON.parse(running.out())
  }
  const words = ['--name', '云溪县教育局', '--region', '990101', '--kind', 'test']
  const { fingerprint, files } = Made.parse(await ask('init', ...words))
  return {
    fingerprint,
    keys: files.keys,
    invite: async (school, to) =>
      Invited.parse(await ask('invite', school, to)).invitations[0]?.path ?? '',
    ingest: (from) => ask('ingest', from),
    approve: (school, typed) => ask('approve', school, typed),
    reply: (to) => ask('reply', to),
    restore: (school, typed, to) => ask('restore', school, typed, to),
    confirm: (file, to) => ask('confirm', file, 'development', to),
    sendBack: (record, ...said) => ask('return', record, ...said),
    records: async () => Listed.parse(await ask('list')).records,
    bundles: async () => Listed.parse(await ask('list')).bundles,
  }
}
