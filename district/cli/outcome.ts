import type { Language } from '#shared/words/words.ts'

/** What a command has to say: one JSON object for programs, lines for people, and an exit code. */
export type Outcome = {
  readonly json: Readonly<Record<string, unknown>>
  readonly lines: (language: Language) => readonly string[]
  /** 1 when something needs a person although the command did its work, else 0. */
  readonly exit: 0 | 1
}
