import { parseArgs } from 'node:util'
import { faultValue, isFault } from '#shared/fault.ts'
import { faultLines, reportLines } from '#shared/verifying/lines.ts'
import { type Report, reportOn } from '#shared/verifying/report.ts'
import type { Verdict } from '#shared/verifying/verified.ts'
import { keysIn, verifyFile } from '#shared/verifying/verify-file.ts'
import { harmless } from '#shared/words/harmless.ts'
import type { Language } from '#shared/words/words.ts'
import { fileAt } from './read-file.ts'

const usage =
  'npm run verify -- FILE… [--identity FILE]… [--invitation FILE.jhi] [--lang zh|en] [--json]\n' +
  '(built: npx ./dist/verify FILE… with the same options)'

interface Around {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
}

interface Options {
  readonly files: readonly string[]
  readonly identities: readonly string[]
  readonly invitation: string | undefined
  readonly language: Language
  readonly json: boolean
}

/** Runs one command line and answers with its exit code. */
export async function run(args: readonly string[], { out, err }: Around): Promise<number> {
  const options = optionsOf(args)
  if (options === undefined) {
    err(usage)
    return 2
  }
  const { language, json } = options
  try {
    const report = await reportOf(options)
    const { verdicts, chains, differences } = report
    if (json) out(JSON.stringify({ files: verdicts.map(plain), chains, differences }))
    else for (const line of reportLines(report, language)) out(harmless(line))
    return report.isWell ? 0 : 1
  } catch (thrown) {
    // A key that cannot be read: then nothing can be said of any file.
    if (!isFault(thrown)) throw thrown
    const fault = faultValue(thrown)
    if (json) out(JSON.stringify({ fault }))
    for (const line of faultLines(fault, language)) err(harmless(line))
    return 1
  }
}

async function reportOf({ files, identities, invitation }: Options): Promise<Report> {
  const keys = await keysIn(
    identities.map(fileAt),
    invitation === undefined ? undefined : fileAt(invitation),
  )
  const verdicts: Verdict[] = []
  for (const file of files) verdicts.push(await verifyFile(fileAt(file), keys))
  return reportOn(verdicts, keys)
}

/** Records go out by their hash: what they hold is in the file itself. One-time secrets stay inside. */
function plain(verdict: Verdict): unknown {
  if (!('verified' in verdict)) return verdict
  const { name, verified } = verdict
  if (verified.kind === 'invitation') {
    const { secret: _, ...invitation } = verified.invitation
    return { name, verified: { ...verified, invitation } }
  }
  if (verified.kind === 'reply') return verdict
  const { records, manifest, ...bundle } = verified
  const { enrolment, ...others } = manifest
  const shown = enrolment && { ...others, enrolment: { invitation: enrolment.invitation } }
  return { name, verified: { ...bundle, manifest: shown ?? others, records: [...records.keys()] } }
}

function optionsOf(args: readonly string[]): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        identity: { type: 'string', multiple: true },
        invitation: { type: 'string' },
        lang: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
    const { identity = [], invitation, lang = 'zh', json = false } = values
    if (positionals.length === 0 || (lang !== 'zh' && lang !== 'en')) return undefined
    return { files: positionals, identities: identity, invitation, language: lang, json }
  } catch (thrown) {
    // parseArgs throws a TypeError for an option that it does not know.
    if (thrown instanceof TypeError) return undefined
    throw thrown
  }
}
