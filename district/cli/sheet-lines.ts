const inLine = 4

/** The groups of a paper sheet, each with its number, so that two people can speak of "group 3". */
export function sheetLines(groups: readonly string[], indent: string): readonly string[] {
  const numbered = groups.map((group, at) => `${at + 1} ${group}`)
  return Array.from({ length: Math.ceil(numbered.length / inLine) }, (_, line) =>
    `${indent}${numbered.slice(line * inLine, (line + 1) * inLine).join('   ')}`.trimEnd(),
  )
}
