import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { openInvitation } from '#shared/reply/invite.ts'
import { reportLines } from '#shared/verifying/lines.ts'
import { reportOn } from '#shared/verifying/report.ts'
import type { Verdict } from '#shared/verifying/verified.ts'
import { identitiesIn, type Keys, verifyFile } from '#shared/verifying/verify-file.ts'

const usage =
  'npm run verify -- FILE… [--identity FILE]… [--invitation FILE.jhi] [--lang zh|en] [--json]'

interface Around {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
}

/** Runs one command line and answers with its exit code. */
export async function run(args: readonly string[], { out, err }: Around): Promise<number> {
  const options = optionsOf(args)
  if (options === undefined) {
    err(usage)
    return 2
  }
  const { files, keys, language, json } = options
  const verdicts: Verdict[] = []
  for (const file of files)
    verdicts.push(await verifyFile(basename(file), readFileSync(file), await keys))
  const report = reportOn(verdicts)
  const { chains, differences } = report
  if (json) out(JSON.stringify({ files: verdicts.map(plain), chains, differences }))
  else for (const line of reportLines(report, language)) out(line)
  return report.isWell ? 0 : 1
}

/** Records go out by their hash: what they hold is in the file itself. */
function plain(verdict: Verdict): unknown {
  if (!('verified' in verdict) || verdict.verified.kind !== 'bundle') return verdict
  const { records, ...bundle } = verdict.verified
  return { name: verdict.name, verified: { ...bundle, records: [...records.keys()] } }
}

function optionsOf(args: readonly string[]) {
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
    const keys = keysOf(identity, invitation)
    return { files: positionals, keys, language: lang, json } as const
  } catch (thrown) {
    // parseArgs throws a TypeError for an option that it does not know.
    if (thrown instanceof TypeError) return undefined
    throw thrown
  }
}

async function keysOf(identity: readonly string[], invitation: string | undefined): Promise<Keys> {
  return {
    identities: identity.flatMap((file) => identitiesIn(readFileSync(file, 'utf8'))),
    invitation:
      invitation === undefined ? undefined : await openInvitation(readFileSync(invitation)),
  }
}
