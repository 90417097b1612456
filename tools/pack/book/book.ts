import { html, Markup } from '#shared/markup.ts'
import { packHash } from '#shared/pack/hash.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { speechOf } from '#shared/pack/speech.ts'
import { formPages } from './form-pages.ts'
import {
  type Chapter,
  contentsPage,
  coverPage,
  type PageNumbers,
  signaturePage,
} from './front-pages.ts'
import { codePages, parameterPages, sourcePages, unconfirmedPages } from './list-pages.ts'
import { rulePages } from './rule-pages.ts'
import { style } from './style.ts'

/**
 * The whole pack as one page of HTML that a county can read, print and sign: every field, check,
 * indicator, formula, citation and code, and what is unconfirmed. The same pack gives the same bytes.
 */
export async function bookOf(pack: Pack, pages: PageNumbers = new Map()): Promise<string> {
  const hash = await packHash(pack)
  const speech = speechOf(pack, 'zh')
  const chapters: readonly Chapter[] = [
    ...pack.forms.map(({ key, title }) => ({ id: `form-${key}`, title: `${key} ${title.zh}` })),
    { id: 'rules', title: '指标与判定' },
    { id: 'parameters', title: '参数与地方方案' },
    { id: 'codes', title: '代码表' },
    { id: 'sources', title: '出处' },
    { id: 'unconfirmed', title: '待县级确认的规则' },
    { id: 'signature', title: '县级确认页' },
  ]
  const name = `${pack.title.zh} 第 ${pack.version} 版　${hash.slice(0, 8)}（未经县级确认）`
  const page = html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${name}</title><style>${new Markup(style(name, chapters))}</style></head><body>
${coverPage(pack, hash)}
${contentsPage(chapters, pack, pages)}
${pack.forms.map((form) => formPages(form, pack, speech))}
${rulePages(pack, speech)}
${parameterPages(pack)}
${codePages(pack)}
${sourcePages(pack)}
${unconfirmedPages(pack)}
${signaturePage(pack, hash)}
</body></html>
`
  return page.text
}
