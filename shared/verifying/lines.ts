import { typedOf } from '#shared/entry/typed.ts'
import type { FaultValue } from '#shared/fault.ts'
import { sayFault } from '#shared/words/fault-words.ts'
import type { Language } from '#shared/words/words.ts'
import { bundleLines } from './bundle-lines.ts'
import type { ChainReport, Difference } from './chains.ts'
import { replyLines } from './reply-lines.ts'
import type { Report } from './report.ts'
import type { Verdict, Verified } from './verified.ts'
import { words } from './words.ts'

/** All that a person reads of some files. */
export const reportLines = (report: Report, language: Language): readonly string[] => [
  ...report.verdicts.flatMap((one) => verdictLines(one, language)),
  ...report.chains.flatMap((one) => chainLines(one, language)),
  ...report.differences.flatMap((one) => differenceLines(one, language)),
]

/** Faults that say only that a key, or the invitation, was not given. */
const wanting: ReadonlySet<string> = new Set([
  ...['file-for-another', 'verify-key-needed', 'verify-invitation-needed'],
])

/** All files in one line: how many hold, how many could not be verified, how many do not hold. */
export function summaryLine({ verdicts }: Report, language: Language): string {
  const holding = verdicts.filter((one) => 'verified' in one).length
  const unread = verdicts.filter((one) => 'fault' in one && wanting.has(one.fault.code)).length
  const failing = verdicts.length - holding - unread
  return words[language].summary(verdicts.length, holding, unread, failing)
}

/** What a person reads of one file. */
function verdictLines(verdict: Verdict, language: Language): readonly string[] {
  if ('fault' in verdict)
    return [`✕ ${verdict.name}  ${verdict.fault.code}`, ...faultLines(verdict.fault, language)]
  return [`✓ ${verdict.name}`, ...linesOf(verdict.verified, language).map((line) => `    ${line}`)]
}

/** What a person reads of a fault, below what it is of. */
export function faultLines(fault: FaultValue, language: Language): readonly string[] {
  const { cause, remedy } = sayFault(fault, language)
  return [`    ${cause}`, `    ${remedy}`]
}

function linesOf(verified: Verified, language: Language): readonly string[] {
  switch (verified.kind) {
    case 'bundle':
      return bundleLines(verified, language)
    case 'reply':
      return replyLines(verified, language)
    case 'invitation': {
      const { invitation, fingerprint } = verified
      const { name, region, school, until, addresses = [] } = invitation
      const say = words[language]
      const place = `${name} ${region}`
      return [place, say.invites(school, until), ...addresses, say.fingerprint(fingerprint)]
    }
  }
}

/** How bundles follow each other. */
function chainLines(chain: ChainReport, language: Language): readonly string[] {
  const say = words[language]
  const { station, epoch, first, linked, gaps, forks, broken } = chain
  const isDoubtful = forks.length + broken.length > 0
  // What lies elsewhere is no fault: it was not given to be verified.
  const mark = isDoubtful ? '!' : gaps.length > 0 ? '·' : '✓'
  const { run } = say
  const told =
    linked === 0 ? run.unsure : linked === first ? run.alone(first) : run.linked(first, linked)
  return [
    `${mark} ${say.chain(station, epoch, told)}`,
    ...(gaps.length === 0 ? [] : [`    ${say.gaps(gaps)}`]),
    ...(forks.length === 0 ? [] : [`    ${say.forks(forks)}`]),
    ...(broken.length === 0 ? [] : [`    ${say.broken(broken)}`]),
  ]
}

/** So many changed cells of one record are listed. */
const listed = 50

/** What a record changes of the one before. */
function differenceLines(difference: Difference, language: Language): readonly string[] {
  const say = words[language]
  const { record, supersedes, changed } = difference
  return [
    say.supersedes(record.slice(0, 16), supersedes.slice(0, 16)),
    ...(changed === null
      ? [`    ${say.notHere}`]
      : changed
          .slice(0, listed)
          .map(({ cell, before, after }) => `    ${cell}  ${typedOf(before)} → ${typedOf(after)}`)),
    ...(changed?.length === 0 ? [`    ${say.same}`] : []),
    ...(changed !== null && changed.length > listed
      ? [`    ${say.more(changed.length - listed)}`]
      : []),
  ]
}
