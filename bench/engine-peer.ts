import { standInForBrowser } from './engine-browser.ts'
import { type BenchForm, firstAnswer, type Question } from './engine-forms.ts'

/** What is used of a node of the peer: a question, a roster or one of its rows. */
export interface PeerNode {
  readonly nodeType: string
  readonly currentState: {
    readonly reference: string
    readonly value: unknown
    readonly children: readonly PeerNode[] | null
  }
  readonly validationState: { readonly violations?: readonly unknown[] }
  setValue?(value: string): unknown
  addInstances?(afterIndex?: number): unknown
  removeInstances?(startIndex: number): unknown
}

interface LoadedForm {
  readonly status: string
  readonly error: unknown
  createInstance(): { readonly root: PeerNode }
}

interface Peer {
  loadForm(xml: string): Promise<LoadedForm>
}

standInForBrowser()
// The package's own types are those of a browser; what is used of it is written out above.
const peer = (await import('@getodk/xforms-engine')) as unknown as Peer

/** Reads a form's definition. The rows with which it begins are part of it. */
export async function loadPeer(xml: string): Promise<LoadedForm> {
  const form = await peer.loadForm(xml)
  if (form.status !== 'success') throw new Error(`the peer refused: ${form.error}`)
  return form
}

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

/** A node below another by the end of its path; the first row is 1. */
export function below(node: PeerNode, path: string): PeerNode {
  const reference = `${node.currentState.reference}/${path}`
  for (const child of node.currentState.children ?? []) {
    const own = child.currentState.reference
    if (own === reference) return child
  }
  throw new Error(`the peer has no ${reference}`)
}

export function setPeer(node: PeerNode, value: string): void {
  if (node.setValue === undefined) throw new Error(`${node.nodeType} takes no value`)
  node.setValue(value)
}

/** The value of a computed question. */
export const peerTotal = (root: PeerNode, name: string): number =>
  Number(below(root, name).currentState.value)
