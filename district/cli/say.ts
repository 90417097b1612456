import { schoolFaults } from '#shared/fault/school.ts'
import type { FaultValue } from '#shared/fault.ts'
import { sayFault } from '#shared/words/fault-words.ts'
import type { Language } from '#shared/words/words.ts'
import { words } from './words.ts'

/** A fault as an office hears it: those of sticks and folders speak of the school's draft otherwise. */
export function sayAtOffice(fault: FaultValue, language: Language): ReturnType<typeof sayFault> {
  const said = sayFault(fault, language)
  return Object.hasOwn(schoolFaults, fault.code) ? { ...said, safe: words[language].safe } : said
}
