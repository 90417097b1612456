import { parseArgs } from 'node:util'
import { faultValue, isFault } from '#shared/fault.ts'
import { codeLines } from '#shared/verifying/code-lines.ts'
import { faultLines, reportLines, summaryLine } from '#shared/verifying/lines.ts'
import { type CodeCheck, checkCode } from '#shared/verifying/paper-code.ts'
import { type Report, reportOn } from '#shared/verifying/report.ts'
import type { Verdict } from '#shared/verifying/verified.ts'
import { keysIn, verifyFile } from '#shared/verifying/verify-file.ts'
import { harmless } from '#shared/words/harmless.ts'
import type { Language } from '#shared/words/words.ts'
import { filesAt } from './folder.ts'
import { fileAt } from './read-file.ts'

const usage = {
  zh: [
    '写法：npm run verify -- 文件或文件夹… [--identity 密钥文件]… [--invitation 邀请.jhi] [--code 校验码] [--lang zh|en] [--json]',
    '  文件夹：核验其中全部上报包（.jhb）、回复包（.jhr）和邀请文件（.jhi）',
    '  --identity    打开文件的密钥：县局的密钥文件，或含 AGE-SECRET-KEY-1… 的文本文件',
    '  --invitation  核验回复包时需要：县局的邀请文件，请先核对其指纹',
    '  --code        存档件或交接单上的校验码：找出它是哪份报送件，与纸质件核对',
    '例：npm run verify -- /media/stick --identity district-data/district-keys.json',
    '没有安装程序的电脑：npx ./dist/verify 文件…，其余相同',
  ],
  en: [
    'Write: npm run verify -- FILE|FOLDER… [--identity FILE]… [--invitation FILE.jhi] [--code CODE] [--lang zh|en] [--json]',
    '  of a folder all bundles (.jhb), replies (.jhr) and invitations (.jhi) in it',
    '  --identity    the key that opens them: the key file of the office, or a text with AGE-SECRET-KEY-1…',
    '  --invitation  needed for replies: an invitation of the office; compare its fingerprint first',
    '  --code        the code of a filing copy or slip: says which record or bundle it is',
    'e.g. npm run verify -- /media/stick --identity district-data/district-keys.json',
    'without the program: npx ./dist/verify FILE… with the same options',
  ],
} satisfies Readonly<Record<Language, readonly string[]>>

interface Around {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
}

interface Options {
  readonly files: readonly string[]
  readonly identities: readonly string[]
  readonly invitation: string | undefined
  /** Of a sheet of paper, as it was scanned or typed. */
  readonly code: string | undefined
  readonly language: Language
  readonly json: boolean
}

/** Runs one command line and answers with its exit code. */
export async function run(args: readonly string[], { out, err }: Around): Promise<number> {
  const options = optionsOf(args)
  if (options === undefined) {
    const language = /--lang[ =]en\b/.test(args.join(' ')) ? 'en' : 'zh'
    for (const line of usage[language]) err(line)
    return 2
  }
  const { language, json } = options
  try {
    const report = await reportOf(options)
    const { verdicts, chains, differences } = report
    const check = options.code === undefined ? undefined : checkCode(options.code, report)
    if (json) {
      const code = check === undefined ? {} : { code: plainCheck(check) }
      out(JSON.stringify({ files: verdicts.map(plain), chains, differences, ...code }))
    } else {
      for (const line of reportLines(report, language)) out(harmless(line))
      if (verdicts.length > 1) out(summaryLine(report, language))
      if (check !== undefined) for (const line of codeLines(check, language)) out(harmless(line))
    }
    return report.isWell && (check === undefined || check.is === 'met') ? 0 : 1
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
  for (const file of await filesAt(files)) {
    const verdict = await verifyFile(file, keys)
    verdicts.push(verdict)
  }
  return reportOn(verdicts, keys)
}

/** Where a code was met, by hashes: what a record holds is in the file itself. */
function plainCheck(check: CodeCheck): unknown {
  if (check.is !== 'met') return check
  const met = check.met.map((one) => {
    if (one.is === 'bundle') return { is: one.is, bundle: one.bundle.id }
    if (one.is === 'decision') return { is: one.is, reply: one.reply.id, ...one.decision }
    const { is, hash, bundle, replacedBy } = one
    const replaced = replacedBy === undefined ? {} : { replaced_by: replacedBy }
    return { is, record: hash, bundle: bundle.id, ...replaced }
  })
  return { ...check, met }
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
        code: { type: 'string' },
        lang: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
    const { identity = [], invitation, code, lang = 'zh', json = false } = values
    if (positionals.length === 0 || (lang !== 'zh' && lang !== 'en')) return undefined
    return { files: positionals, identities: identity, invitation, code, language: lang, json }
  } catch (thrown) {
    // parseArgs throws a TypeError for an option that it does not know.
    if (thrown instanceof TypeError) return undefined
    throw thrown
  }
}
