import { sheetWords } from '#shared/words/sheets.ts'
import type { Paper, Sheet } from './sheet.ts'

/** Text faces of officials' paper, each with what has the rare characters of names. */
const song =
  '"SimSun", "STSong", "Songti SC", "Noto Serif CJK SC", "SimSun-ExtB", "Noto Sans CJK SC", serif'
const hei = '"SimHei", "STHeiti", "Heiti SC", "Noto Sans CJK SC", "SimSun-ExtB", sans-serif'

/**
 * The layout rules of domain §8.1: A4, margins 20, 15, 18 and 25 mm (binding), text of 10.5 points in 宋体,
 * titles of 16 in 黑体, lines of half a point, rows of 8 mm, heads on every page, no row cut, and 第 x 页 共 y 页.
 * Black on white throughout: nothing is said by a colour.
 */
export const sheetRules = ({ sheets }: Paper): string => `
.paper, .paper * { box-sizing: border-box }
.paper { font: 10.5pt/1.35 ${song}; color: #000 }
.paper { position: relative }
@media print { body { margin: 0 } }
.sheet { break-after: page }
.sheet:last-of-type { break-after: auto }
${sheets.map((_, at) => `.sheet-${at} { page: sheet-${at} }`).join('\n')}
h1 { font: 16pt/1.3 ${hei}; text-align: center; margin: 0 0 4mm; break-after: avoid }
h2 { font: 12pt/1.3 ${hei}; margin: 5mm 0 2mm; break-after: avoid }
.facts { display: flex; flex-wrap: wrap; gap: 1mm 7mm; margin: 0 0 3mm; break-inside: avoid }
.facts span { white-space: nowrap }
.blank { display: inline-block; min-width: 18mm; border-bottom: 0.5pt solid #000 }
p { margin: 0 0 1.5mm; orphans: 2; widows: 2 }
table { border-collapse: collapse; table-layout: fixed; margin: 0 0 3mm; width: calc(100% - 1pt) }
${sheets.map(widthRules).join('\n')}
thead { display: table-header-group }
tr { break-inside: avoid }
/* Nobody signs a page on which nothing else stands. */
table:not(:has(~ table)) tbody tr:nth-last-child(-n + 2), p:has(~ .signatures) { break-after: avoid }
.signatures { break-before: avoid }
th, td { border: 0.5pt solid #000; padding: 0.8mm 1mm; vertical-align: middle; overflow-wrap: anywhere; height: 8mm; font-size: 10.5pt; line-height: 1.25 }
th { font: 10.5pt/1.25 ${hei}; text-align: center }
td div { font-size: 8.5pt; line-height: 1.25 }
.left { text-align: left } .center { text-align: center } .right { text-align: right; overflow-wrap: normal }
.signatures { break-inside: avoid; margin-top: 4mm }
.signatures p { display: flex; flex-wrap: wrap; gap: 2mm 4mm; margin: 0 0 4mm; align-items: end }
.signatures span { white-space: nowrap }
.signatures .blank { min-width: 23mm }
.code { display: flex; gap: 5mm; align-items: center; break-inside: avoid; margin: 3mm 0 }
.code svg { width: 28mm; height: 28mm; flex: none }
.code p { font-size: 9pt; overflow-wrap: anywhere; margin: 0 }
.watermark { position: fixed; inset: 0; display: grid; place-items: center; pointer-events: none; z-index: 1 }
/* Pale, or it would hide the figures: so it is said by its label as well. */
.watermark::after { content: attr(aria-label); font: 46pt ${hei}; color: rgb(0 0 0 / 10%); transform: rotate(-32deg); white-space: nowrap; print-color-adjust: exact }
@media screen {
  .sheet { width: 210mm; margin: 0 auto 8mm; padding: 20mm 15mm 18mm 25mm; background: #fff; border: 1px solid #888 }
  .sheet.across { width: 297mm }
  .watermark { position: absolute; inset: 0; height: 200mm } }
`

/**
 * What stands at the edges of every page, and how it lies. `@page` is known to a whole document only: a window
 * that shows the sheets in a corner of its own adopts this for the document.
 */
export const pageRules = ({ language, sheets }: Paper): string =>
  sheets.map((sheet, at) => pageRule(sheet, at, language)).join('\n')

/** The width of every column of a sheet's tables, as its share: a line more would be cut at the edge. */
const widthRules = ({ parts }: Sheet, at: number): string =>
  parts
    .flatMap((part, place) => {
      if (part.kind !== 'table') return []
      const whole = part.columns.reduce((sum, { width }) => sum + width, 0)
      return part.columns.map(({ width }, column) => {
        const share = ((width / whole) * 100).toFixed(2)
        return `.sheet-${at} .part-${place} col:nth-child(${column + 1}) { width: ${share}% }`
      })
    })
    .join('\n')

const pageRule = (
  { across, foot, marks }: Sheet,
  at: number,
  language: Paper['language'],
): string => {
  const small = `font: 8.5pt ${song}`
  const { page, of } = sheetWords[language].pages
  const count = `"${page[0]}" counter(page) "${page[1]}${of[0]}" counter(pages) "${of[1]}"`
  return `@page sheet-${at} { size: A4 ${across ? 'landscape' : 'portrait'}; margin: 20mm 15mm 18mm 25mm;
  @top-right { content: ${quoted(marks.join('　'))}; font: 10.5pt ${hei}; vertical-align: bottom; padding-bottom: 2mm; width: 120mm; text-align: right }
  @bottom-left { content: ${quoted(foot)}; ${small}; vertical-align: top; padding-top: 3mm }
  @bottom-right { content: ${count}; ${small}; vertical-align: top; padding-top: 3mm; width: 34mm } }`
}

const quoted = (text: string): string => `"${text.replace(/[\\"\n<]/g, ' ')}"`
