import { join } from 'node:path'
import type { packFaults } from '#shared/fault/pack.ts'
import { unreachable } from '#shared/fault.ts'
import type { PackMistake } from '#shared/pack/mistakes.ts'
import { enPackFaults } from '#shared/words/en/faults-pack.ts'
import type { FaultSentences } from '#shared/words/fault-sentence.ts'
import { zhPackFaults } from '#shared/words/zh/faults-pack.ts'

export type Language = 'zh' | 'en'
type Words = FaultSentences<typeof packFaults>

/**
 * A mistake for a person at a terminal: `file:line:column code`, as editors can follow it, then what
 * is wrong and what to do in each language.
 */
export function describe(
  folder: string,
  mistake: PackMistake,
  languages: readonly Language[],
): string {
  const { file, line, column } = mistake.details
  const sentences = languages.map((language) => {
    const { cause, remedy } = sentenceOf(mistake, { zh: zhPackFaults, en: enPackFaults }[language])
    return `    ${cause}${language === 'en' ? ' ' : ''}${remedy}`
  })
  return [`${join(folder, file)}:${line}:${column} ${mistake.code}`, ...sentences].join('\n')
}

function sentenceOf(mistake: PackMistake, words: Words) {
  switch (mistake.code) {
    case 'pack-syntax':
      return words[mistake.code](mistake.details)
    case 'pack-shape':
      return words[mistake.code](mistake.details)
    case 'pack-unknown-name':
      return words[mistake.code](mistake.details)
    case 'pack-doubled-name':
      return words[mistake.code](mistake.details)
    case 'pack-type':
      return words[mistake.code](mistake.details)
    case 'pack-circle':
      return words[mistake.code](mistake.details)
    case 'pack-unseen':
      return words[mistake.code](mistake.details)
    case 'pack-conflict':
      return words[mistake.code](mistake.details)
    case 'pack-limit':
      return words[mistake.code](mistake.details)
    default:
      return unreachable(mistake)
  }
}
