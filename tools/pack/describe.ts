import { join } from 'node:path'
import type { PackMistake } from '#shared/pack/mistakes.ts'
import { sayFault } from '#shared/words/fault-words.ts'
import type { Language } from '#shared/words/words.ts'

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
    const { cause, remedy } = sayFault(mistake, language)
    return `    ${cause}${language === 'en' ? ' ' : ''}${remedy}`
  })
  return [`${join(folder, file)}:${line}:${column} ${mistake.code}`, ...sentences].join('\n')
}
