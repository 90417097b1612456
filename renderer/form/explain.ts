import { parse } from '#shared/expression/parse.ts'
import { readsOf } from '#shared/expression/reads.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { Language } from '#shared/words/words.ts'
import { placeOf } from './place.ts'

/** The fields (`A.books`) and registers (`B.enrolment`) that an expression rests on, in its order. */
export function operandsOf(expression: string): readonly string[] {
  const reads = readsOf(parse(expression))
  return [...reads.fields, ...reads.registers.keys()]
}

const operators: readonly (readonly [RegExp, string])[] = [
  [/\s*&&\s*/g, ' ∧ '],
  [/\s*\|\|\s*/g, ' ∨ '],
  [/\s*\*\s*/g, ' × '],
  [/\s*\/\s*/g, ' ÷ '],
  [/\s+-\s+/g, ' − '],
  [/>=/g, '≥'],
  [/<=/g, '≤'],
  [/!=/g, '≠'],
]

/** An expression with the names of the pack's labels, as a person can follow it. */
export function readable(expression: string, pack: Pack, language: Language): string {
  const named = expression.replace(
    /\b([A-Z][A-Z0-9]{0,3}\.[A-Za-z][A-Za-z0-9_]*)|\b(param|row)\.([A-Za-z][A-Za-z0-9_]*)/g,
    (whole: string, name: string | undefined, owner: string | undefined, inner: string) => {
      if (owner === 'param') return pack.parameters[inner]?.label[language] ?? whole
      if (owner === 'row') return inner
      const place = placeOf(pack, name ?? '')
      if (place === undefined) return whole
      return place.kind === 'register'
        ? place.register.title[language]
        : place.field.label[language]
    },
  )
  return operators.reduce((text, [found, sign]) => text.replace(found, sign), named)
}
