import { renderSVG } from 'uqr'
import { html, Markup } from '#shared/markup.ts'
import type { Paper, Sheet, SheetCell, SheetColumn, SheetPart } from './sheet.ts'
import { pageRules, sheetRules } from './style.ts'

/** Paper as one page of HTML without anything from elsewhere: a browser shows it and prints it. */
export const pageOf = (paper: Paper): string =>
  html`<!doctype html>
<html lang="${paper.language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><title>${paper.title}</title>
<style>${new Markup(`${pageRules(paper)}\n${sheetRules(paper)}`)}</style></head><body>
${sheetsOf(paper)}
</body></html>
`.text

/** The sheets alone, for a window that adopts the two style sheets itself. */
export const sheetsOf = ({ watermark, sheets }: Paper): Markup =>
  html`<div class="paper">${watermark === undefined ? undefined : html`<div class="watermark" role="note" aria-label="${watermark}"></div>`}
${sheets.map(sheetOf)}</div>`

const sheetOf = (
  { title, across, parts }: Sheet,
  at: number,
): Markup => html`<section class="sheet sheet-${at} ${across ? 'across' : 'upright'}">
<h1>${title}</h1>
${parts.map((part, place) => partOf(part, place))}
</section>`

function partOf(part: SheetPart, place: number): Markup {
  switch (part.kind) {
    case 'facts':
      return html`<div class="facts">${part.facts.map(factOf)}</div>`
    case 'heading':
      return html`<h2>${part.text}</h2>`
    case 'text':
      return html`${part.lines.map((line) => html`<p>${line}</p>`)}`
    case 'table':
      return tableOf(part, place)
    case 'signatures':
      return html`<div class="signatures">${part.lines.map(
        (places) => html`<p>${places.map(placeOf)}</p>`,
      )}</div>`
    case 'code':
      return html`<div class="code">${new Markup(renderSVG(part.content, { ecc: 'M', border: 4 }))}<div>${part.lines.map(
        (line) => html`<p>${line}</p>`,
      )}</div></div>`
  }
}

/** A place to sign on; what needs no line, a seal's, has no colon. */
const placeOf = (place: string): Markup =>
  /[：:]\s*$/.test(place) ? factOf([place, '']) : html`<span>${place}</span>`

const factOf = ([label, value]: readonly [string, string]): Markup =>
  value === ''
    ? html`<span>${label}<span class="blank">&nbsp;</span></span>`
    : html`<span>${label}${value}</span>`

/** Widths stand in the style sheet: a window takes no style from within a page. */
function tableOf({ columns, rows }: SheetPart & { readonly kind: 'table' }, place: number): Markup {
  return html`<table class="part-${place}"><colgroup>${columns.map(() => html`<col>`)}</colgroup>
<thead><tr>${columns.map(({ title }) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell, at) => cellOf(cell, columns[at]))}</tr>\n`)}</tbody></table>`
}

const cellOf = (cell: SheetCell, column: SheetColumn | undefined): Markup => {
  const { text, small } = typeof cell === 'string' ? { text: cell, small: [] } : cell
  return html`<td class="${column?.align ?? 'left'}">${text}${small.map((line) => html`<div>${line}</div>`)}</td>`
}
