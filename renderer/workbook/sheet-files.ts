import type { WorkbookParts } from './workbook-parts.ts'

/**
 * The XML of every sheet in the order of the workbook (ECMA-376 Part 1, 18.2.20): the workbook names
 * relations, and these name files.
 */
export function sheetFiles(parts: WorkbookParts): readonly string[] {
  const text = (path: string): string =>
    new TextDecoder().decode(parts.get(path) ?? new Uint8Array())
  const targets = new Map(
    tags(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((one) => [
      attribute(one, 'Id'),
      attribute(one, 'Target'),
    ]),
  )
  return tags(text('xl/workbook.xml'), 'sheet').map((one) => {
    const target = targets.get(attribute(one, '(?:\\w+:)?id')) ?? ''
    return text(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  })
}

const tags = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b([^>]*)>`, 'g'))].map(
    ([, inside = '']) => inside,
  )

const attribute = (inside: string, name: string): string =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(inside)?.[1] ?? ''
