import { shownNumber } from '#shared/number/shown.ts'
import type { Record } from '#shared/record/record.ts'
import type { Language } from '#shared/words/words.ts'
import type { CodeCheck, Met } from './paper-code.ts'
import { words } from './words.ts'

/** What a person reads of a code of paper, to compare with what stands on the sheet. */
export function codeLines(check: CodeCheck, language: Language): readonly string[] {
  const say = words[language].code
  if (check.is === 'unreadable') return [`✕ ${say.unreadable}`]
  if (check.is === 'nowhere') return [`✕ ${say.nowhere(check.code)}`]
  return check.met.flatMap((met) => metLines(met, language))
}

function metLines(met: Met, language: Language): readonly string[] {
  const say = words[language]
  if (met.is === 'bundle') {
    const { id, manifest } = met.bundle
    const { school, epoch, sequence, kind } = manifest
    return [
      `✓ ${say.code.isBundle}`,
      `    ${say.bundle(school, epoch, sequence, kind)}`,
      `    ${id}`,
    ]
  }
  if (met.is === 'decision') {
    const { decision, reply } = met
    const { district_epoch, reply_seq } = reply.reply
    return [
      `✓ ${say.code.isDecided(say.decided[decision.state], district_epoch, reply_seq)}`,
      `    ${decision.record}`,
    ]
  }
  const { hash, record, bundle, replacedBy } = met
  const { school, form, period, revision, sealed } = record
  return [
    `✓ ${say.code.isRecord}`,
    `    ${say.code.record(school, form, period, revision)}`,
    `    ${hash}`,
    `    ${say.code.sealed(sealed.by, sealed.at)}`,
    `    ${say.code.inBundle(bundle.manifest.epoch, bundle.manifest.sequence)}`,
    replacedBy === undefined
      ? `    ${say.code.newest}`
      : `  ! ${say.code.replaced(replacedBy.slice(0, 16))}`,
    ...figures(record).map((line) => `    ${line}`),
  ]
}

/** The results of a record, or its first answers where it has none. */
const figures = ({ results, answers }: Record): readonly string[] => {
  const judged = results.units.flatMap(({ stage, indicators }) =>
    indicators.map(({ id, figure, threshold, standing }) => {
      const value = figure.state === 'value' ? shownNumber(figure.value) : '—'
      return `${stage} ${id}  ${value}  (≥ ${shownNumber(threshold)}) ${standing}`
    }),
  )
  if (judged.length > 0) return judged
  return Object.entries(answers)
    .slice(0, 12)
    .map(([name, answer]) => `${name}  ${String(answer)}`)
}
