/**
 * A line for a terminal or a plain page without signs that steer: files and bundles name themselves,
 * and no name may move the cursor, break the line or turn the text around.
 */
export const harmless = (line: string): string =>
  line.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd')
