import { parse } from '#shared/expression/parse.ts'
import { readsOf } from '#shared/expression/reads.ts'
import type { FormKey } from '#shared/ids.ts'
import { type Indicator, resourceTexts } from '#shared/pack/indicator.ts'
import type { Pack } from '#shared/pack/pack.ts'

/** What a field gives to indicators: `main` are shown in full beside it, `also` by name. */
export interface Feeds {
  readonly main: readonly Indicator[]
  readonly also: readonly Indicator[]
}

/**
 * For each field (`A.books`) of a form the indicators that it feeds. The first field that an
 * indicator's resource reads is its main place, so that no figure stands beside two fields.
 */
export function feedsOf(pack: Pack, form: FormKey): ReadonlyMap<string, Feeds> {
  const feeds = new Map<string, Feeds>()
  for (const indicator of pack.indicators) {
    // The figures of another form's indicators stand there.
    if (indicator.form !== form) continue
    const read = resourceTexts(indicator.resource).flatMap(([, text]) => [
      ...readsOf(parse(text)).fields,
    ])
    const mine = [...new Set(read)].filter((name) => name.startsWith(`${form}.`))
    for (const [index, name] of mine.entries()) {
      const known = feeds.get(name) ?? { main: [], also: [] }
      feeds.set(
        name,
        index === 0
          ? { ...known, main: [...known.main, indicator] }
          : { ...known, also: [...known.also, indicator] },
      )
    }
  }
  return feeds
}
