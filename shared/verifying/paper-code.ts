import type { Sha256 } from '#shared/ids.ts'
import type { Record } from '#shared/record/record.ts'
import type { Decision } from '#shared/reply/reply.ts'
import type { Report } from './report.ts'
import type { VerifiedBundle, VerifiedReply } from './verified.ts'

/** Where a code of paper was met: in a record, as a bundle, or in a district's word on a record. */
export type Met =
  | {
      readonly is: 'record'
      readonly hash: Sha256
      readonly record: Record
      readonly bundle: VerifiedBundle
      /** Another record of these files that replaces it. */
      readonly replacedBy: Sha256 | undefined
    }
  | { readonly is: 'bundle'; readonly bundle: VerifiedBundle }
  | { readonly is: 'decision'; readonly decision: Decision; readonly reply: VerifiedReply }

/** What became of a code: not readable as one, met nowhere in these files, or met. */
export type CodeCheck =
  | { readonly is: 'unreadable' }
  | { readonly is: 'nowhere'; readonly code: string }
  | { readonly is: 'met'; readonly code: string; readonly met: readonly Met[] }

/** So many digits tell a record from all others of a county; fewer are refused. */
const fewest = 8

/**
 * The code of a filing copy or slip as it was scanned or typed, spaces and capitals as they may be: all 64
 * digits of a SHA-256, or its first ones, 8 or more. Undefined for anything else.
 */
export function readPaperCode(typed: string): string | undefined {
  const code = typed
    .normalize('NFKC')
    .replace(/[\s·.-]/g, '')
    .toLowerCase()
  return code.length >= fewest && /^[0-9a-f]{1,64}$/.test(code) ? code : undefined
}

/** Looks for a code of paper in files that were verified: signed paper and data are then provably the same. */
export function checkCode(typed: string, { verdicts }: Report): CodeCheck {
  const code = readPaperCode(typed)
  if (code === undefined) return { is: 'unreadable' }
  const verified = verdicts.flatMap((one) => ('verified' in one ? [one.verified] : []))
  const bundles = verified.filter((one) => one.kind === 'bundle')
  const all = bundles.flatMap((bundle) =>
    [...bundle.records].map(([hash, record]) => ({ hash, record, bundle })),
  )
  const met: readonly Met[] = [
    ...all
      .filter(({ hash }) => hash.startsWith(code))
      .map((one) => ({
        ...{ is: 'record' as const, ...one },
        replacedBy: all.find(({ record }) => record.supersedes === one.hash)?.hash,
      })),
    ...bundles
      .filter(({ id }) => id.startsWith(code))
      .map((bundle) => ({ is: 'bundle' as const, bundle })),
    ...verified
      .filter((one) => one.kind === 'reply')
      .flatMap((reply) =>
        reply.reply.decisions
          .filter(({ record }) => record.startsWith(code))
          .map((decision) => ({ is: 'decision' as const, decision, reply })),
      ),
  ]
  return met.length === 0 ? { is: 'nowhere', code } : { is: 'met', code, met }
}
