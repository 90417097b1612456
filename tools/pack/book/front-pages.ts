import type { Sha256 } from '#shared/ids.ts'
import { html, type Markup } from '#shared/markup.ts'
import { citedRules } from '#shared/pack/confirmation.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { Tag } from '#shared/pack/text.ts'
import { tagNames } from './names.ts'

const tagMeanings: Readonly<Record<Tag, string>> = {
  verified: '读过规定的文字（多为转载页面），未必在发文机关网站核对过',
  local: '某省某地的规定，不是全国默认值',
  unconfirmed: '没有找到出处，是暂定值，须由县级确认',
  design: '本产品的设计决定，没有文件规定',
}

/** The hash in groups that two people can read to each other. */
export const hashGroups = (hash: Sha256): string => (hash.match(/.{8}/g) ?? []).join(' ')

export interface Chapter {
  readonly id: string
  readonly title: string
}

/** On which page of the print each chapter begins; empty before it was printed. */
export type PageNumbers = ReadonlyMap<string, number>

export function coverPage(pack: Pack, hash: Sha256): Markup {
  const counts = countsOf(pack)
  return html`<section class="cover">
<p class="kicker">均衡填报 · 表册包说明书</p>
<h1>${pack.title.zh}</h1>
<p class="unsigned">未经县级确认的表册包，须由县教育局核对签字后使用</p>
<table class="plain"><tbody>
<tr><th>编号</th><td><code>${pack.id}</code></td></tr>
<tr><th>版本</th><td>第 ${pack.version} 版，${pack.issued_on} 发布${pack.expires_on === undefined ? '' : `，${pack.expires_on} 后不再用于新的报表`}</td></tr>
<tr><th>签名</th><td>${pack.signatures === undefined ? '工作站签名即可' : '工作站签名之外，须有校长本人签名才算已确认'}</td></tr>
${pack.extends === undefined ? '' : html`<tr><th>基于</th><td>${pack.extends.map(({ id, version }) => `${id} 第 ${version} 版 `)}</td></tr>`}
<tr><th>校验值</th><td><code>${hashGroups(hash)}</code><br><span class="example">SHA-256。本书与校验值相同的表册包文件内容一致。</span></td></tr>
<tr><th>内容</th><td>${counts}</td></tr>
</tbody></table></section>`
}

function countsOf(pack: Pack): string {
  const fields = pack.forms.reduce((sum, form) => sum + form.fields.length, 0)
  const columns = pack.registers.reduce((sum, one) => sum + one.columns.length, 0)
  return [
    `${pack.forms.length} 张报表 ${fields} 个项目`,
    `${pack.registers.length} 个台账 ${columns} 列`,
    `${pack.checks.length} 条校验`,
    `${pack.indicators.length} 项资源配置指标`,
    `${pack.measures.length} 项其他指标`,
    `${Object.keys(pack.codes).length} 个代码表`,
  ].join('，')
}

export function contentsPage(chapters: readonly Chapter[], pack: Pack, pages: PageNumbers): Markup {
  const cited = citedRules(pack)
  return html`<section class="contents"><h1>目录</h1>
<ol>${chapters.map(({ id, title }) => html`<li><a href="#${id}">${title}<span>${pages.get(id)}</span></a></li>`)}</ol>
<h2>怎样读这本书</h2>
<p>每条规则先用中文说明，下面一行小字是程序执行的原文，以原文为准。「」内是项目，《》内是台账，〈〉内是参数及其现值。“本行”指台账的同一行，“上期”指上一报告期。缺数的规则不作判断，不会当作 0。每页页眉写明所在的章。</p>
<table class="plain"><tbody>
${(['verified', 'local', 'unconfirmed', 'design'] as const).map(
  (tag) =>
    html`<tr><th><span class="tag ${tag}">${tagNames[tag]}</span></th><td>${tagMeanings[tag]}（${cited.filter(({ cite }) => cite.tag === tag).length} 条）</td></tr>`,
)}</tbody></table></section>`
}

/** Where the county puts its name to the pack; the file itself is confirmed by a signature of its key. */
export function signaturePage(pack: Pack, hash: Sha256): Markup {
  return html`<section class="chapter signature" id="signature"><h1>县级确认页</h1>
<p>我单位已核对表册包 <code>${pack.id}</code> 第 ${pack.version} 版（${pack.title.zh}）的报表、台账、校验、指标和代码表，同意在本县使用。待确认的各条意见见前表。</p>
<table class="plain"><tbody>
<tr><th>校验值</th><td><code>${hashGroups(hash)}</code></td></tr>
<tr><th>启用的地方方案</th><td>${pack.in_force.length === 0 ? '无' : pack.in_force.join('、')}</td></tr>
<tr><th>适用学年</th><td>　</td></tr>
</tbody></table>
<table class="sign"><tbody>
<tr><th>需要修改的条目</th><td class="tall">　</td></tr>
<tr><th>核对人（签字）</th><td>　</td></tr>
<tr><th>督导部门负责人（签字）</th><td>　</td></tr>
<tr><th>单位负责人（签字）</th><td>　</td></tr>
<tr><th>县教育局（盖章）</th><td class="tall">　</td></tr>
<tr><th>日期</th><td>　　　　年　　　月　　　日</td></tr>
</tbody></table>
<p class="example">签字后，由管理员核对上面的校验值，用本县密钥给表册包文件加上确认签名；学校只安装带有本县确认签名的文件。本页留存备查。</p></section>`
}
