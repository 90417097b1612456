import { parse } from '#shared/expression/parse.ts'
import { readsOf } from '#shared/expression/reads.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { type Place, type Speech, speechOf } from '#shared/pack/speech.ts'
import type { Language } from '#shared/words/words.ts'

/** The fields (`A.books`) and registers (`B.enrolment`) that an expression rests on, in its order. */
export function operandsOf(expression: string): readonly string[] {
  const reads = readsOf(parse(expression))
  return [...reads.fields, ...reads.registers.keys()]
}

const speeches = new WeakMap<Pack, Map<Language, Speech>>()

/** An expression of a form in words, as a person can follow it. */
export function readable(expression: string, at: Place, pack: Pack, language: Language): string {
  const made = speeches.get(pack) ?? new Map<Language, Speech>()
  speeches.set(pack, made)
  const speech = made.get(language) ?? speechOf(pack, language)
  made.set(language, speech)
  return speech.say(expression, at)
}
