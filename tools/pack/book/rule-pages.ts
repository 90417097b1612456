import { html, type Markup } from '#shared/markup.ts'
import type { Indicator, Resource } from '#shared/pack/indicator.ts'
import type { Measure } from '#shared/pack/measure.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { Speech } from '#shared/pack/speech.ts'
import { formula } from './form-pages.ts'
import { citation, stageNames } from './names.ts'

type Stage = keyof typeof stageNames
type PerStage = Readonly<Partial<Record<Stage, string>>>

const stages: readonly Stage[] = ['p', 'j', 's']

const perStage = (values: PerStage): readonly Markup[] =>
  stages.flatMap((stage) => {
    const value = values[stage]
    return value === undefined ? [] : [html`<div>${stageNames[stage]} ${value}</div>`]
  })

/** How a school is judged: units, indicators, measures, the county, and the scheme before. */
export function rulePages(pack: Pack, speech: Speech): Markup {
  const { rules } = pack
  return html`<section class="chapter" id="rules">
<h1>指标与判定</h1>
<p>每个学段的 ${rules.of} 项资源配置指标中须有 ${rules.min_met} 项达到标准，其余各项不低于标准的 ${rules.floor_ratio} 倍。比较用未取整的值；“不低于”“不超过”都含本数。${citation(rules.cite)}</p>
${unitPart(pack, speech)}
<h2>资源配置指标（${pack.indicators.length}）</h2>
${indicatorTable(pack.indicators, speech)}
${measurePart(pack.measures, pack, speech)}
${pack.county === undefined ? '' : html`<h2>县域差异系数</h2><p>按学生数加权，各指标的差异系数不超过：</p>${perStage(pack.county.cv_max)}<p>${citation(pack.county.cite)}</p>`}
${schemePart(pack, speech)}
</section>`
}

function unitPart(pack: Pack, speech: Speech): Markup {
  const { units } = pack
  const pupils = stages.flatMap((stage) => {
    const text = units.pupils[stage]
    return text === undefined ? [] : [formula(stageNames[stage], speech.say(text, {}), text)]
  })
  const types = Object.values(pack.codes).flatMap(({ entries }) => entries)
  return html`<h2>评估单元</h2>
<p>办学类型取自 ${speech.say(units.type, {})}。${units.unassessed.length === 0 ? '' : `不评估的学段：${units.unassessed.map((stage) => stageNames[stage]).join('、')}。`}${citation(units.cite)}</p>
<h3>各学段的学生数</h3>${pupils}
<h3>不参加评估的学校</h3>${formula('条件', speech.say(units.exempt, {}), units.exempt)}
<h3>一校多学段时资源的拆分权重</h3>
<table class="weights"><thead><tr><th>办学类型</th><th>小学</th><th>初中</th><th>高中</th></tr></thead><tbody>
${Object.entries(units.weights).map(
  ([code, weights]) =>
    html`<tr><td>${code} ${types.find((one) => one.code === code)?.label.zh}</td>${stages.map((stage) => html`<td>${weights[stage] ?? '—'}</td>`)}</tr>`,
)}</tbody></table>`
}

function resourcePart(
  name: string,
  resource: Resource,
  speech: Speech,
  form: string,
): readonly Markup[] {
  if (typeof resource === 'string') return [formula(name, speech.say(resource, { form }), resource)]
  return stages.flatMap((stage) => {
    const text = resource[stage]
    return text === undefined
      ? []
      : [formula(`${name}（${stageNames[stage]}）`, speech.say(text, { form }), text)]
  })
}

function indicatorTable(
  indicators: readonly (Omit<Indicator, 'need_unit' | 'whole' | 'thresholds' | 'relaxed'> &
    Partial<Indicator>)[],
  speech: Speech,
): Markup {
  return html`<table class="indicators"><thead><tr><th>编号</th><th>指标、单位</th><th>计算</th><th>标准（含本数）</th><th>出处</th></tr></thead><tbody>
${indicators.map((one) => {
  const { relaxed } = one
  return html`<tr><td><b>${one.id}</b></td><td><b>${one.title.zh}</b><br>${one.unit.zh}，显示${one.places}位小数</td>
<td>${resourcePart('资源', one.resource, speech, one.form)}<div>值 ＝ 资源${one.per === '1' ? '' : ` × ${one.per}`} ÷ 学生数${one.split ? '；一校多学段按权重拆分' : '；各学段不拆分'}</div>
${relaxed === undefined ? '' : resourcePart(`放宽 ${relaxed.by}`, relaxed.resource, speech, one.form)}</td>
<td>${one.thresholds === undefined ? '—' : perStage(one.thresholds)}${one.whole === true ? html`<div class="example">缺口按整数计</div>` : ''}</td>
<td>${citation(one.cite)}</td></tr>
`
})}</tbody></table>`
}

const partNames: Readonly<Record<Measure['part'], string>> = {
  guarantee: '政府保障程度',
  quality: '教育质量',
  recognition: '社会认可度',
  veto: '一票否决事项',
  line: '参考线（不参与判定）',
}

const countyNames = {
  all: '各校都达到',
  pooled: '全县合计计算',
  own: '由县级报表填报',
} as const

function measurePart(measures: readonly Measure[], pack: Pack, speech: Speech): readonly Markup[] {
  const parts = [...new Set(measures.map(({ part }) => part))]
  return parts.map((part) => {
    const own = measures.filter((one) => one.part === part)
    return html`<h2>${partNames[part]}（${own.length}）</h2>
<table class="measures"><thead><tr><th>编号</th><th>名称</th><th>计算与标准</th><th>对全县</th><th>出处</th></tr></thead><tbody>
${own.map(
  (
    one,
  ) => html`<tr><td><b>${one.id}</b>${one.stage === undefined ? '' : html`<br>${stageNames[one.stage]}`}</td>
<td><b>${one.title.zh}</b>${one.unit === undefined ? '' : html`<br>${one.unit.zh}`}</td>
<td>${measureRules(one, pack, speech)}</td><td>${countyNames[one.county]}</td><td>${citation(one.cite)}</td></tr>
`,
)}</tbody></table>`
  })
}

function measureRules(
  measure: Measure,
  pack: Pack,
  speech: Speech,
): readonly (Markup | undefined)[] {
  const { form, applies, value, ratio, relaxed = [] } = measure
  const line = (name: string, text: string | undefined): Markup | undefined =>
    text === undefined ? undefined : formula(name, speech.say(text, { form }), text)
  const bars = (one: Pick<Measure, 'at_least' | 'at_most' | 'less_than' | 'holds'>) => [
    line('不低于', one.at_least),
    line('不超过', one.at_most),
    line('低于', one.less_than),
    line('应当成立', one.holds),
  ]
  return [
    line('适用于', applies),
    line('值', value),
    line('分子', ratio?.of),
    line('分母', ratio?.to),
    ratio === undefined || ratio.per === '1' ? undefined : html`<div>× ${ratio.per}</div>`,
    ...bars(measure),
    ...relaxed.flatMap((one) => [
      html`<div class="name">放宽 ${one.by}：${pack.parameters[one.by]?.label.zh}</div>`,
      ...bars(one),
    ]),
  ]
}

function schemePart({ scheme2012 }: Pack, speech: Speech): Markup {
  if (scheme2012 === undefined) return html``
  return html`<h2>${scheme2012.title.zh}</h2>
<p>各指标差异系数的平均值不超过：</p>${perStage(scheme2012.cv_max)}<p>${citation(scheme2012.cite)}</p>
${indicatorTable(scheme2012.indicators, speech)}`
}
