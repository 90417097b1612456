import { renderSVG } from 'uqr'
import { fingerprintCode } from '#shared/trust/fingerprint-code.ts'
import type { Language } from '#shared/words/words.ts'
import { type Letter, letterWords } from './letter-words.ts'

/**
 * A page of A4 that a browser prints, whole in one file: the district's fingerprint in 8 numbered groups and
 * as a QR code, and what the school does with it. The document's number is left to the office's own hand.
 */
export function letterPage(letter: Letter, language: Language = 'zh'): string {
  const { isTest, school, fingerprint, day } = letter
  const say = letterWords[language]
  const groups = fingerprint
    .split(' ')
    .map((group, at) => `<td><small>${at + 1}</small>${group}</td>`)
  const qr = renderSVG(fingerprintCode('district', fingerprint), { ecc: 'M', border: 4 })
  return `<!doctype html>
<html lang="${say.lang}"><head><meta charset="utf-8"><title>${say.title(school)}</title>
<style>
@page { size: A4; margin: 25mm 26mm 22mm 28mm }
body { font: 12pt/1.75 ${say.font}; color: #000; max-width: 160mm; margin: 10mm auto }
h1 { font-size: 17pt; text-align: center; margin: 0 0 8mm }
.test { text-align: center; font-weight: bold }
table { border-collapse: collapse; margin: 2mm 0 }
td { border: 1px solid #000; padding: 1.5mm 3mm; font: 15pt/1.3 "Noto Sans Mono", monospace; letter-spacing: .06em }
td small { font: 9pt "Noto Sans", sans-serif; margin-right: 2mm; vertical-align: 1pt }
.pair { display: flex; gap: 8mm; align-items: center; break-inside: avoid }
.pair svg { width: 34mm; height: 34mm }
ol { padding-left: 7mm } li { margin: 1mm 0 }
.sign { text-align: right; margin-top: 12mm; break-inside: avoid }
@media print { body { margin: 0 } }
</style></head><body>
${isTest ? `<p class="test">${say.test}</p>` : ''}
<h1>${say.head}</h1>
<p>${say.school(school)}</p>
<p>${say.compare(letter)}</p>
<p>${say.fingerprint}</p>
<div class="pair"><table><tr>${groups.slice(0, 4).join('')}</tr><tr>${groups.slice(4).join('')}</tr></table>${qr}</div>
<ol>
${say
  .steps(letter)
  .map((step) => `<li>${step}</li>`)
  .join('\n')}
</ol>
<div class="sign"><p>${say.sign(escaped(letter.office))}</p><p>${day}</p></div>
</body></html>
`
}

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (mark) => marks[mark] ?? '')
