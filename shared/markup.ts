/** HTML that is safe to stand in a page: every text that went into it was escaped. */
export class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type Content = string | number | Markup | undefined | readonly Content[]

/** A piece of HTML; texts between the pieces are escaped, lists are joined. */
export const html = (pieces: TemplateStringsArray, ...contents: readonly Content[]): Markup =>
  new Markup(pieces.map((piece, at) => (at === 0 ? '' : shown(contents[at - 1])) + piece).join(''))

function shown(content: Content): string {
  if (content === undefined) return ''
  if (content instanceof Markup) return content.text
  if (typeof content === 'object') return content.map(shown).join('')
  return `${content}`.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)
}
