import { type BenchForm, firstAnswer, type Question } from './engine-forms.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const types = { int: 'int', dec: 'decimal', text: 'string', truth: 'string' }

/**
 * The form as an XForm. `withUnique` asks that no two rows share their code; without it the peer
 * does less than we do, as it could not be measured otherwise: seconds for an edit at 500 rows.
 */
export function xformOf(form: BenchForm, rows: number, withUnique: boolean): string {
  const { questions, roster } = form
  const columns = roster?.columns ?? []
  const cells = (asked: readonly Question[], at: number) =>
    asked
      .map((question) => {
        const answer = question.computed === undefined ? firstAnswer(question, at) : ''
        return `<${question.name}>${answer}</${question.name}>`
      })
      .join('')
  const instances = Array.from(
    { length: roster === undefined ? 0 : rows },
    (_, at) => `<staff>${cells(columns, at)}</staff>`,
  )
  const template =
    roster === undefined
      ? ''
      : `<staff jr:template="">${columns.map(({ name }) => `<${name}/>`).join('')}</staff>`
  const inputs = (asked: readonly Question[], path: string) =>
    asked
      .filter(({ computed }) => computed === undefined)
      .map(({ name }) => `<input ref="${path}/${name}"><label>${name}</label></input>`)
      .join('')
  const repeat =
    roster === undefined
      ? ''
      : `<group ref="/data/staff"><label>staff</label><repeat nodeset="/data/staff">${inputs(columns, '/data/staff')}</repeat></group>`
  const binds = [
    ...questions.map((question) => bindOf(form, question, '/data', false)),
    ...columns.map((question) => bindOf(form, question, '/data/staff', withUnique)),
  ]
  return `<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
  xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms">
<h:head><h:title>bench</h:title><model>
<instance><data id="bench">${cells(questions, 0)}${template}${instances.join('')}<orx:meta><orx:instanceID/></orx:meta></data></instance>
${binds.join('\n')}
</model></h:head>
<h:body>${inputs(questions, '/data')}${repeat}</h:body></h:html>`
}

function bindOf(form: BenchForm, question: Question, path: string, withUnique: boolean): string {
  const { name, type, between, computed } = question
  const constraints = [
    ...(between === undefined ? [] : [`. >= ${between[0]} and . <= ${between[1]}`]),
    ...(path === '/data' ? [] : (form.roster?.rules ?? []))
      .filter(({ at }) => at === name)
      .map((rule) => rule.peer),
    ...(withUnique && name === form.roster?.unique
      ? [`count(/data/staff[${name} = current()/.]) = 1`]
      : []),
  ]
  const constraint =
    constraints.length === 0 ? '' : ` constraint="${escaped(constraints.join(' and '))}"`
  const calculate = computed === undefined ? '' : ` calculate="${escaped(computed.peer)}"`
  return `<bind nodeset="${path}/${name}" type="${types[type]}"${constraint}${calculate}/>`
}
