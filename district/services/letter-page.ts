import { renderSVG } from 'uqr'
import type { PlainDate, SchoolCode } from '#shared/ids.ts'
import { fingerprintCode } from '#shared/trust/fingerprint-code.ts'

/** What a letter to one school says; none of it is secret. */
export type Letter = {
  readonly office: string
  readonly isTest: boolean
  readonly school: SchoolCode
  readonly fingerprint: string
  /** Of the invitation, so that its file is found. */
  readonly code: string
  readonly until: PlainDate
  /** The day of the invitation, so that the letter is the same whenever it is written. */
  readonly day: PlainDate
}

/**
 * A page of A4 that a browser prints, whole in one file: the district's fingerprint in 8 numbered groups and
 * as a QR code, and what the school does with it. The document's number is left to the office's own hand.
 */
export function letterPage(letter: Letter): string {
  const { isTest, school, fingerprint, code, until, day } = letter
  const office = escaped(letter.office)
  const groups = fingerprint
    .split(' ')
    .map((group, at) => `<td><small>${at + 1}</small>${group}</td>`)
  const qr = renderSVG(fingerprintCode('district', fingerprint), { ecc: 'M', border: 4 })
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${school} 均衡填报登记函</title>
<style>
@page { size: A4; margin: 25mm 26mm 22mm 28mm }
body { font: 12pt/1.75 "FangSong", "STFangsong", "Noto Serif CJK SC", serif; color: #000; max-width: 160mm; margin: 10mm auto }
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
${isTest ? '<p class="test">（测试：样例数据，不作上报）</p>' : ''}
<h1>关于“均衡填报”工作站登记的函</h1>
<p>学校标识码 ${school}：</p>
<p>请用本函的县局指纹核对我局另行交给你校的邀请文件，短码 <b>${code}</b>（文件名为 ${school}-${code}.jhi）。本函与邀请文件请分开传递；两者不一致的，不要采用，并立即电话告知我局。</p>
<p>县局指纹：</p>
<div class="pair"><table><tr>${groups.slice(0, 4).join('')}</tr><tr>${groups.slice(4).join('')}</tr></table>${qr}</div>
<ol>
<li>在程序“县局登记”中选择邀请文件，照上面的 8 组数字逐组输入。</li>
<li>写出登记申请，于 ${until} 前送达我局。登记申请不含任何数据。</li>
<li>拨打我局电话 ________________，由校长或填报员念出本校工作站指纹，我局逐组核对。</li>
<li>收到我局核准的回复包后，方可报送。校长的签名密钥另行念出、另行核准。</li>
</ol>
<div class="sign"><p>${office}（盖章）</p><p>${day}</p></div>
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
