/**
 * Bounds of a pack's sources, looked at before anything is built from them: a pack comes from a
 * stick and is hostile until proven otherwise.
 */
export const packLimits = {
  files: 300,
  fileBytes: 1_048_576,
  totalBytes: 4_194_304,
  /** Maps and lists inside each other. */
  depth: 12,
  /** Words, signs and spaces of all files together. */
  nodes: 300_000,
  /** Letters of all expressions together; one alone has `expressionLimits.length`. */
  expressions: 200_000,
  /** More are not listed: who made so many has another file in hand. */
  mistakes: 500,
} as const
