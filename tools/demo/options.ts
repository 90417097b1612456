import { parseArgs } from 'node:util'

export interface DemoOptions {
  /** Where everything is kept; absent: a folder that is removed at the end. */
  readonly out?: string
  readonly json: boolean
  readonly language: 'zh' | 'en'
}

export const usage = 'usage: npm run demo -- [--out DIR] [--lang zh|en] [--json]'

/** Null when the words are not understood. */
export function readOptions(args: readonly string[]): DemoOptions | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        out: { type: 'string' },
        json: { type: 'boolean', default: false },
        lang: { type: 'string', default: 'zh' },
      },
    })
    const { out, json, lang } = values
    if (lang !== 'zh' && lang !== 'en') return null
    return { json, language: lang, ...(out === undefined ? {} : { out }) }
  } catch (thrown) {
    // parseArgs throws a TypeError for an option that it does not know.
    if (thrown instanceof TypeError) return null
    throw thrown
  }
}
