import type { Answer } from '#shared/answer.ts'
import { html, type Markup } from '#shared/markup.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Check, Form, Pack, Register } from '#shared/pack/pack.ts'
import type { Speech } from '#shared/pack/speech.ts'
import { citation, typeName } from './names.ts'

const periods = { year: '学年', term: '学期', month: '月' } as const

/** A form: its sections with their fields and registers, then its checks. */
export function formPages(form: Form, pack: Pack, speech: Speech): Markup {
  const checks = pack.checks.filter((check) => check.form === form.key)
  return html`<section class="chapter" id="form-${form.key}">
<h1>${form.key}　${form.title.zh}</h1>
<p class="facts">报告期：${periods[form.period]}${form.level === 'county' ? '；由县教育局填写' : ''}${form.official === undefined ? '' : `；对应 ${form.official.join('、')}`}　${citation(form.cite)}</p>
${form.sections.map((section) => sectionPart(section, form, pack, speech))}
${checks.length === 0 ? '' : html`<h2>${form.key}　校验（${checks.length}）</h2>${checkTable(checks, pack, speech)}`}
</section>`
}

function sectionPart(
  section: Form['sections'][number],
  form: Form,
  pack: Pack,
  speech: Speech,
): Markup {
  const fields = section.fields.flatMap(
    (name) => form.fields.find((one) => one.name === name) ?? [],
  )
  const registers = (section.registers ?? []).flatMap(
    (key) => pack.registers.find((one) => one.key === key) ?? [],
  )
  return html`<h2>${section.title.zh}</h2>
${fields.length === 0 ? '' : fieldTable(fields, { form: form.key }, pack, speech)}
${registers.map((register) => registerPart(register, form.key, pack, speech))}`
}

function registerPart(register: Register, form: string, pack: Pack, speech: Speech): Markup {
  const { key, title, columns, moment, unique, travels, rows = [] } = register
  const labels = (names: readonly string[]): string =>
    names.map((name) => columns.find((one) => one.name === name)?.label.zh ?? name).join('、')
  const facts = [
    moment === undefined ? '计入整个报告期内的各行' : `计入时点：${speech.say(moment, { form })}`,
    ...(unique === undefined ? [] : [`不得重复：${labels(unique)}`]),
    ...(register.append_only ? ['只增不改：报送后的行不再改动，更正另起一行'] : []),
    travels.length === 0 ? '各列都不随报送件上报' : `随报送件上报：${labels(travels)}`,
  ]
  return html`<h3>台账《${title.zh}》 <code>${key}</code></h3>
<p class="facts">${facts.join('；')}。　${citation(register.cite)}</p>
${fieldTable(columns, { form, row: key }, pack, speech)}
${rows.length === 0 ? '' : givenRows(register, pack)}`
}

/** Rows that the pack itself gives, with what it says in them, but for words in other languages. */
function givenRows({ title, columns, rows = [] }: Register, pack: Pack): Markup {
  const given = columns.filter(({ name, label }) => {
    const says = rows.some(({ key, cells }) => cells[name] !== undefined && cells[name] !== key)
    return says && !label.zh.includes('英文')
  })
  return html`<h3>《${title.zh}》内置的行（${rows.length}）</h3>
<table class="given"><thead><tr><th>键</th>${given.map(({ label }) => html`<th>${label.zh}</th>`)}</tr></thead><tbody>
${rows.map(
  ({
    key,
    cells,
  }) => html`<tr><td><code>${key}</code></td>${given.map((column) => html`<td>${cellText(cells[column.name], column, pack)}</td>`)}</tr>
`,
)}</tbody></table>`
}

function cellText(value: Answer | undefined, { type }: Field, pack: Pack): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  const list = type.kind === 'enum' || type.kind === 'enums' ? pack.codes[type.codes]?.entries : []
  const labelled = (code: string): string =>
    list?.find((entry) => entry.code === code)?.label.zh ?? code
  return typeof value === 'string' ? labelled(value) : value.map(labelled).join('、')
}

function fieldTable(
  fields: readonly Field[],
  at: { readonly form: string; readonly row?: string },
  pack: Pack,
  speech: Speech,
): Markup {
  return html`<table class="fields"><thead><tr><th>项目</th><th>类型、单位</th><th>规则</th><th>说明</th><th>出处</th></tr></thead><tbody>
${fields.map(
  (
    field,
  ) => html`<tr><td><b>${field.label.zh}</b><br><code>${field.name}</code>${field.personal ? html`<br><span class="tag personal">个人信息</span>` : ''}</td>
<td>${typeName(field.type, pack)}${field.unit === undefined ? '' : html`<br>${field.unit.zh}`}</td>
<td>${rulesOf(field, at, speech)}</td>
<td>${field.help?.zh ?? ''}${field.example === undefined ? '' : html`<br><span class="example">例：${field.example.zh}</span>`}</td>
<td>${citation(field.cite)}</td></tr>
`,
)}</tbody></table>`
}

function rulesOf(
  field: Field,
  at: { readonly form: string; readonly row?: string },
  speech: Speech,
): Markup {
  const { required, visible, computed, initial, min, max, absent } = field
  const { type } = field
  const codes = type.kind === 'enum' ? type.codes : undefined
  const say = (text: string): string => speech.say(text, { ...at, codes })
  const isOne = required === visible && required !== undefined
  const lines: readonly (Markup | undefined)[] = [
    computed === undefined ? undefined : formula('计算', say(computed), computed),
    required === undefined || isOne ? undefined : requirement(required, say),
    visible === undefined
      ? undefined
      : formula(isOne ? '必填，当' : '何时填写', say(visible), visible),
    initial === undefined ? undefined : formula('初值', say(initial), initial),
    min === undefined || (min === '0' && computed === undefined)
      ? undefined
      : html`<div>不小于 ${say(min)}</div>`,
    max === undefined ? undefined : html`<div>不大于 ${say(max)}</div>`,
    absent === undefined ? undefined : html`<div>空白按 0 计</div>`,
  ]
  const said = lines.filter((line) => line !== undefined)
  return said.length === 0 ? html`<div class="example">选填</div>` : html`${said}`
}

function requirement(text: string, say: (text: string) => string): Markup {
  if (text === 'true') return html`<div>必填</div>`
  return formula('何时必填', say(text), text)
}

/** What an expression means, and as it is written: a person signs the one, the engine runs the other. */
export const formula = (name: string, said: string, text: string): Markup =>
  html`<div><span class="name">${name}</span>${said}${said === text ? '' : html`<br><code>${text}</code>`}</div>`

function checkTable(checks: readonly Check[], pack: Pack, speech: Speech): Markup {
  return html`<table class="checks"><thead><tr><th>编号</th><th>级别</th><th>应当成立</th><th>不成立时的提示</th><th>出处</th></tr></thead><tbody>
${checks.map((check) => {
  const { each, form, holds } = check
  const register = pack.registers.find(({ key }) => key === each)
  const at = { form, ...(each === undefined ? {} : { row: each }) }
  return html`<tr><td><b>${check.id}</b></td>
<td>${check.severity === 'error' ? html`<b>错误</b>` : '警告'}</td>
<td>${register === undefined ? '' : html`<div>《${register.title.zh}》每一行：</div>`}<div>${speech.say(holds, at)}<br><code>${holds}</code></div></td>
<td>${check.message.zh}</td><td>${citation(check.cite)}</td></tr>
`
})}</tbody></table>`
}
