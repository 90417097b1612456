/**
 * Whether these stand in strictly rising order of UTF-16 units, so that none stands twice: lists in
 * our formats have one order, or the same content would have two identities.
 */
export function isAscending(texts: readonly string[]): boolean {
  return texts.every((text, at) => at === 0 || (texts[at - 1] ?? '') < text)
}
