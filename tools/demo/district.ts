import * as z from 'zod'
import { UnitResult } from '#shared/engine/outcome.ts'
import { start } from './child.ts'

const Made = z.object({
  fingerprint: z.string(),
  files: z.object({ keys: z.string() }),
})
const Invited = z.object({ invitations: z.array(z.object({ path: z.string() })).length(1) })
const State = z.enum(['verified', 'waiting', 'disputed', 'quarantined'])
const Ingested = z.object({ files: z.array(z.object({ name: z.string(), state: State })) })
const Approved = z.object({ bundles: z.array(z.object({ state: State })).length(1) })
const Replied = z.object({ replies: z.array(z.object({ school: z.string(), path: z.string() })) })
const Listed = z.object({
  records: z.array(
    z.object({
      school: z.string(),
      form: z.string(),
      record: z.string(),
      state: z.string(),
      units: z.array(UnitResult),
    }),
  ),
})

/** The district's commands, each a process of its own that answers with one JSON object. */
export function districtAt(folder: string, pack: string) {
  const ask = async <T>(schema: z.ZodType<T>, words: readonly string[]): Promise<T> => {
    const child = start('district/index.ts', [...words, '--folder', folder, '--json'])
    const code = await child.ended
    const { out, err } = child.said()
    if (code !== 0) throw new Error(`district ${words[0]} ended with ${code}: ${err}${out}`)
    return schema.parse(JSON.parse(out))
  }
  const withPack = ['--pack', pack]
  return {
    init: (name: string, region: string) =>
      ask(Made, ['init', '--name', name, '--region', region, '--kind', 'test']),
    invite: async (school: string, to: string) => {
      const { invitations } = await ask(Invited, ['invite', school, to])
      return invitations[0]?.path ?? ''
    },
    ingest: (from: string) => ask(Ingested, ['ingest', from, ...withPack]),
    approve: (school: string, fingerprint: string) =>
      ask(Approved, ['approve', school, fingerprint, ...withPack]),
    reply: (to: string) => ask(Replied, ['reply', to, ...withPack]),
    list: () => ask(Listed, ['list', ...withPack]),
  }
}
export type District = ReturnType<typeof districtAt>
