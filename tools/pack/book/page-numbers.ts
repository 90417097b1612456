import type { PageNumbers } from './front-pages.ts'

/**
 * On which page each anchor of a printed page of ours stands: Chromium writes the anchors that are
 * linked to as named destinations, `/rules [226 0 R /XYZ …`, and its pages in their order. A PDF that
 * is written otherwise gives no numbers, and the contents then stand without them.
 */
export function pageNumbersIn(pdf: string): PageNumbers {
  const pages = [...pdf.matchAll(/^(\d+) 0 obj\s*<<\s*\/Type \/Page\s/gm)].map(
    ([, object]) => object,
  )
  const numbers = new Map<string, number>()
  for (const [, name = '', object] of pdf.matchAll(/\/([A-Za-z0-9-]+) \[(\d+) 0 R \/XYZ/g)) {
    const at = pages.indexOf(object)
    if (at >= 0 && !numbers.has(name)) numbers.set(name, at + 1)
  }
  return numbers
}
