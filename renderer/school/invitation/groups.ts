/** How many groups a fingerprint has, and how many digits a group. */
export const groupCount = 8
export const groupDigits = 5

/**
 * Puts typed or pasted text into the groups from `at` on: digits fill a group and run over into the
 * next ones; everything else is left out. A single group may be emptied or shortened.
 */
export function intoGroups(
  groups: readonly string[],
  at: number,
  typed: string,
): readonly string[] {
  const digits = typed
    .normalize('NFKC')
    .replace(/\D/g, '')
    .slice(0, (groupCount - at) * groupDigits)
  const next = [...groups]
  next[at] = digits.slice(0, groupDigits)
  for (let from = groupDigits, group = at + 1; from < digits.length; from += groupDigits, group++) {
    next[group] = digits.slice(from, from + groupDigits)
  }
  return next
}
