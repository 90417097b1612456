/** A4, black on white, small but readable; tables repeat their heads and never cut a row. */
export const style = (
  title: string,
  chapters: readonly { id: string; title: string }[],
): string => `
@page { size: A4; margin: 18mm 14mm 16mm;
  @top-left { content: ${quoted(title)}; font: 8pt sans-serif; color: #444 }
  @bottom-center { content: "第 " counter(page) " 页　共 " counter(pages) " 页"; font: 8pt sans-serif; color: #444 } }
@page :first { @top-left { content: "" } @bottom-center { content: "" } }
${chapters.map(({ id, title: name }) => `@page ${pageName(id)} { @top-right { content: ${quoted(name)}; font: 8pt sans-serif; color: #444 } }\n#${id} { page: ${pageName(id)} }`).join('\n')}
* { box-sizing: border-box }
html { font: 9pt/1.45 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: #111 }
body { margin: 0 auto; max-width: 190mm }
h1 { font-size: 17pt; margin: 0 0 4mm; break-after: avoid }
h2 { font-size: 12pt; margin: 6mm 0 2mm; break-after: avoid; border-bottom: 0.5pt solid #888 }
h3 { font-size: 10pt; margin: 4mm 0 1.5mm; break-after: avoid }
p { margin: 0 0 2mm; orphans: 2; widows: 2 }
.facts { color: #444; font-size: 8pt; break-after: avoid }
.chapter, .contents { break-before: page }
table { border-collapse: collapse; width: 100%; margin: 0 0 3mm; font-size: 8pt; table-layout: fixed }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td { border: 0.5pt solid #999; padding: 0.8mm 1.2mm; text-align: left; vertical-align: top; overflow-wrap: anywhere }
thead th { background: #eee; print-color-adjust: exact }
code { font: 6.5pt/1.35 "Noto Sans Mono CJK SC", "DejaVu Sans Mono", Consolas, monospace; color: #555; overflow-wrap: anywhere }
td div + div { margin-top: 0.8mm }
.name { color: #444; border: 0.5pt solid #aaa; border-radius: 2pt; padding: 0 1mm; margin-right: 1mm; font-size: 7pt }
.example { color: #555; font-size: 7.5pt }
.tag { font-size: 6.5pt; border: 0.6pt solid #555; border-radius: 2pt; padding: 0 0.8mm; white-space: nowrap }
.tag.unconfirmed { border: 1.2pt solid #000; font-weight: bold }
.tag.local { border-style: dashed }
.tag.personal { border-style: double; border-width: 2pt }
a { color: inherit; text-decoration: none }
.fields th:nth-child(1) { width: 19% } .fields th:nth-child(2) { width: 13% }
.fields th:nth-child(3) { width: 33% } .fields th:nth-child(4) { width: 21% }
.checks th:nth-child(1) { width: 9% } .checks th:nth-child(2) { width: 7% }
.checks th:nth-child(3) { width: 45% } .checks th:nth-child(4) { width: 25% }
.indicators th:nth-child(1), .measures th:nth-child(1) { width: 8% }
.indicators th:nth-child(2), .measures th:nth-child(2) { width: 20% }
.indicators th:nth-child(3), .measures th:nth-child(3) { width: 46% }
.indicators th:nth-child(4), .measures th:nth-child(4) { width: 12% }
.parameters th:nth-child(1) { width: 24% } .parameters th:nth-child(2) { width: 42% } .parameters th:nth-child(3) { width: 14% }
.sources th:nth-child(1) { width: 12% } .sources th:nth-child(3) { width: 38% }
.unconfirmed th:nth-child(1) { width: 5% } .unconfirmed th:nth-child(2) { width: 24% }
.unconfirmed th:nth-child(3) { width: 28% } .unconfirmed th:nth-child(4) { width: 15% }
.unconfirmed td { height: 10mm }
.given th:nth-child(1) { width: 9% }
.codes th:nth-child(1) { width: 16% }
.pairs th:nth-child(odd) { width: 14% }
.whole { break-inside: avoid }
.contents li::marker { font-variant-numeric: tabular-nums } .contents li a { display: flex } .contents li a span { margin-left: auto; padding-right: 8mm }
.weights { width: 60% }
.plain th { width: 24%; background: none }
.plain td code { font-size: 8.5pt; color: #111 }
.cover { padding-top: 55mm } .cover h1 { font-size: 26pt } .cover .kicker { font-size: 12pt; letter-spacing: 1mm }
.cover .plain { margin-top: 12mm; font-size: 9.5pt }
.unsigned { border: 1.2pt solid #000; padding: 2mm 3mm; font-weight: bold; display: inline-block }
.contents ol { columns: 2; font-size: 10pt }
.sign { font-size: 10pt } .sign th { width: 34%; font-weight: normal } .sign td { height: 13mm } .sign td.tall { height: 32mm }
`

const quoted = (text: string): string => `"${text.replace(/[\\"\n<]/g, ' ')}"`

const pageName = (id: string): string => `page-${id.toLowerCase()}`
