import { html, type Markup } from '#shared/markup.ts'
import { unconfirmedRules } from '#shared/pack/confirmation.ts'
import type { CodeList, Pack } from '#shared/pack/pack.ts'
import type { Parameter, ParameterChange } from '#shared/pack/parameter.ts'
import { citation, fieldsByName } from './names.ts'

const setting = (one: Parameter | ParameterChange): string => {
  const value = 'text' in one ? one.text : one.value
  if (typeof value === 'boolean') return value ? '开' : '关'
  return value
}

/** The numbers and switches that a county may set, and what others have set them to. */
export function parameterPages(pack: Pack): Markup {
  return html`<section class="chapter" id="parameters">
<h1>参数与地方方案</h1>
<h2>参数（${Object.keys(pack.parameters).length}）</h2>
<table class="parameters"><thead><tr><th>参数</th><th>含义</th><th>值</th><th>出处</th></tr></thead><tbody>
${Object.entries(pack.parameters).map(
  ([
    name,
    one,
  ]) => html`<tr><td><code>${name}</code></td><td>${one.label.zh}${'among' in one && one.among !== undefined ? html`<br><span class="example">可取：${one.among.join('、')}</span>` : ''}</td><td><b>${setting(one)}</b></td><td>${citation(one.cite)}</td></tr>
`,
)}</tbody></table>
${pack.profiles.length === 0 ? '' : html`<h2>地方方案（${pack.profiles.length}）</h2><p>地方方案不是全国默认值，须由本县明确选用。${pack.in_force.length === 0 ? '本表册包没有启用任何地方方案。' : `已启用：${pack.in_force.join('、')}。`}</p>`}
${pack.profiles.map(
  (
    profile,
  ) => html`<h3>${profile.title.zh} <code>${profile.key}</code></h3><p class="facts">${citation(profile.cite)}</p>
<table class="parameters"><thead><tr><th>参数</th><th>含义</th><th>全国 → 地方</th><th>出处</th></tr></thead><tbody>
${Object.entries(profile.parameters).map(([name, change]) => {
  const own = pack.parameters[name]
  return html`<tr><td><code>${name}</code></td><td>${own?.label.zh}</td><td>${own === undefined ? '' : setting(own)} → <b>${setting(change)}</b></td><td>${citation(change.cite)}</td></tr>
`
})}</tbody></table>`,
)}
</section>`
}

/** Every list of codes. */
export function codePages(pack: Pack): Markup {
  const lists = Object.entries(pack.codes)
  return html`<section class="chapter" id="codes"><h1>代码表（${lists.length}）</h1>
${lists.map(
  ([
    name,
    list,
  ]) => html`<div${list.entries.length > 30 ? '' : html` class="whole"`}><h3>${list.label.zh} <code>${name}</code>　${citation(list.cite)}</h3>
${list.entries.some(({ attributes }) => attributes !== undefined) ? withAttributes(list) : inPairs(list)}</div>
`,
)}
</section>`
}

const withAttributes = ({ entries }: CodeList): Markup => html`<table class="codes"><thead>
<tr><th>代码</th><th>名称</th><th>标记与属性（规则读取）</th></tr></thead><tbody>
${entries.map(
  ({
    code,
    label,
    attributes = {},
  }) => html`<tr><td><code>${code}</code></td><td>${label.zh}</td><td><code>${Object.entries(attributes).map(([key, value]) => `${key}=${value}  `)}</code></td></tr>
`,
)}</tbody></table>`

/** Two entries to a row, so that a long list stays short. */
function inPairs({ entries }: CodeList): Markup {
  const rows = Array.from({ length: Math.ceil(entries.length / 2) }, (_, at) =>
    entries.slice(2 * at, 2 * at + 2),
  )
  const cells = (entry: CodeList['entries'][number] | undefined): Markup =>
    html`<td><code>${entry?.code}</code></td><td>${entry?.label.zh}</td>`
  return html`<table class="pairs"><thead><tr><th>代码</th><th>名称</th><th>代码</th><th>名称</th></tr></thead><tbody>
${rows.map(([first, second]) => html`<tr>${cells(first)}${cells(second)}</tr>`)}</tbody></table>`
}

/** The documents that the rules cite. */
export function sourcePages(pack: Pack): Markup {
  return html`<section class="chapter" id="sources"><h1>出处</h1>
<p>多数为转载页面，不是发文机关的原文。县级确认前请对照手中的文件。</p>
<table class="sources"><thead><tr><th>编号</th><th>文件</th><th>所见页面</th></tr></thead><tbody>
${Object.entries(pack.sources).map(
  ([
    name,
    { title, address },
  ]) => html`<tr id="source-${name}"><td><b>${name}</b></td><td>${title}</td><td>${address}</td></tr>
`,
)}</tbody></table></section>`
}

/** What nobody has found a source for, each with room for the county's word. */
export function unconfirmedPages(pack: Pack): Markup {
  const rules = unconfirmedRules(pack)
  const meanings = meaningsIn(pack)
  return html`<section class="chapter" id="unconfirmed"><h1>待县级确认的规则（${rules.length}）</h1>
<p>以下各条没有找到出处，是暂定值。请逐条写明意见；选“修改”的，由发布单位改入下一版本。</p>
<table class="unconfirmed"><thead><tr><th>序</th><th>规则</th><th>含义</th><th>出处</th><th>县级意见</th></tr></thead><tbody>
${rules.map(
  (
    { name, cite },
    at,
  ) => html`<tr><td>${at + 1}</td><td><code>${name}</code></td><td>${meanings.get(name)}</td><td>${citation(cite)}</td><td>□ 确认　□ 修改：</td></tr>
`,
)}</tbody></table></section>`
}

/** What each cited rule is called or says, by the name that `citedRules` gives it. */
function meaningsIn(pack: Pack): ReadonlyMap<string, string> {
  const rules = [...pack.indicators, ...pack.measures, ...(pack.scheme2012?.indicators ?? [])]
  return new Map([
    ...[...fieldsByName(pack)].map(([name, { label }]) => [name, label.zh] as const),
    ...Object.entries(pack.parameters).map(
      ([name, { label }]) => [`param.${name}`, label.zh] as const,
    ),
    ...pack.checks.map(({ id, message }) => [id, message.zh] as const),
    ...rules.map(({ id, title }) => [id, title.zh] as const),
    ...[...pack.forms, ...pack.registers].map(({ key, title }) => [key, title.zh] as const),
    ...Object.entries(pack.codes).map(([name, { label }]) => [`codes.${name}`, label.zh] as const),
    ...([
      ['rules', '判定规则'],
      ['units', '评估单元'],
      ['county', '县域差异系数'],
    ] as const),
  ])
}
