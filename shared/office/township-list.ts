/** Names of townships as a person types them, with any of the usual signs between; none: null, all. */
export function readTownships(text: string): readonly string[] | null {
  const names = text.split(/[、，,；;\n]/).flatMap((name) => name.trim() || [])
  return names.length === 0 ? null : [...new Set(names)]
}

/** The same list as it is typed again. */
export const townshipText = (names: readonly string[] | null): string => (names ?? []).join('、')
