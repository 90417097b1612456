/** Control characters and lone or broken characters, and what is read but not seen: marks of width, order and line. */
const unclean =
  /[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffc\u{10000}-\u{10ffff}]|[\p{Cf}\p{Zl}\p{Zp}]/u

/**
 * Where in a text the first character stands that an editor does not show as what it is, or -1. Who
 * reads a rule before signing it must see all of it and in its order.
 */
export const uncleanAt = (text: string): number => text.search(unclean)
