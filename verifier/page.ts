import { words } from '#shared/verifying/words.ts'
import type { Language } from '#shared/words/words.ts'

/** The places of the page that a person fills and reads. */
export interface Page {
  readonly files: HTMLInputElement
  readonly identity: HTMLTextAreaElement
  readonly invitation: HTMLInputElement
  readonly code: HTMLInputElement
  readonly act: HTMLButtonElement
  readonly other: HTMLButtonElement
  readonly status: HTMLElement
  readonly report: HTMLElement
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...inside)
  return made
}

/** Draws the page in a language; what a person had chosen is asked anew. */
export function drawPage(language: Language): Page {
  const say = words[language].page
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  document.title = say.title
  const files = element('input', { type: 'file', multiple: '', accept: '.jhb,.jhr,.jhi' })
  const identity = element('textarea', { rows: '3', autocomplete: 'off', spellcheck: 'false' })
  const invitation = element('input', { type: 'file', accept: '.jhi' })
  const code = element('input', { type: 'text', autocomplete: 'off', spellcheck: 'false' })
  const act = element('button', { type: 'button' }, say.act)
  const other = element('button', { type: 'button' }, say.other)
  const status = element('p', { role: 'status' })
  const report = element('pre')
  document
    .getElementById('page')
    ?.replaceChildren(
      element('header', {}, element('h1', {}, say.title), other),
      element('p', {}, say.what),
      element('label', {}, say.files, files),
      element('label', {}, say.identity, identity),
      element('label', {}, say.invitation, invitation),
      element('label', {}, say.code, code),
      element('div', { class: 'acts' }, status, act),
      report,
    )
  return { files, identity, invitation, code, act, other, status, report }
}
