import type { Settings } from '#district/config.ts'
import type { FaultValue } from '#shared/fault.ts'
import type { Language } from '#shared/words/words.ts'
import { sayAtOffice } from './say.ts'

/** Cause and remedy, indented under what they are about. */
export function reasonLines(
  fault: FaultValue | undefined,
  settings: Settings,
  language: Language,
): readonly string[] {
  if (fault === undefined) return []
  const { cause, safe, remedy } = sayAtOffice(fault, language)
  return [
    `    ${fault.code}: ${cause}`,
    `    ${safe}`,
    `    → ${remedy}`,
    ...command(fault, settings),
  ]
}

/** The remedy as it can be typed here: the words know no folder. */
function command(fault: FaultValue, { folder }: Settings): readonly string[] {
  if (fault.code !== 'held-station-unknown' && fault.code !== 'station-key-changed') return []
  const { school, fingerprint } = fault.details
  const at = folder === 'district-data' ? '' : ` --folder "${folder}"`
  return [`    $ npm run district -- approve ${school} "${fingerprint}"${at}`]
}

/** What is wrong with a record itself; what its bundle waits for stands beside the bundle already. */
export function recordReasonLines(
  fault: FaultValue,
  settings: Settings,
  language: Language,
): readonly string[] {
  const isOwn = fault.code.startsWith('record-') || fault.code === 'figures-differ'
  return isOwn ? reasonLines(fault, settings, language) : [`    ${fault.code}`]
}
