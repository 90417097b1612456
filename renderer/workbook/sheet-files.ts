import type { WorkbookParts } from './workbook-parts.ts'
import { xmlTags } from './xml-tags.ts'

/**
 * The XML of every sheet in the order of the workbook (ECMA-376 Part 1, 18.2.20): the workbook names
 * relations, and these name files. Throws `sheet-damaged`.
 */
export function sheetFiles(parts: WorkbookParts): readonly string[] {
  const text = (path: string): string =>
    new TextDecoder().decode(parts.get(path) ?? new Uint8Array())
  const targets = new Map(
    [...xmlTags(text('xl/_rels/workbook.xml.rels'), ['Relationship'])].map(({ attributes }) => [
      attributes.get('Id'),
      attributes.get('Target'),
    ]),
  )
  return [...xmlTags(text('xl/workbook.xml'), ['sheet'])].map(({ attributes }) => {
    const target = targets.get(attributes.get('id')) ?? ''
    return text(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  })
}
