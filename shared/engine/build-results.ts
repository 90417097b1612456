import type { Stage } from '#shared/engine/outcome.ts'
import { type Resource, resourceTexts } from '#shared/pack/indicator.ts'
import type { Measure } from '#shared/pack/measure.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { BarPlan, MeasurePlan, Read } from './plan.ts'

/** Makes an expression a node of the plan. */
export type Ask = (text: string, id: string) => Read

/** Where what a unit has is found; a resource that is no stage's own is found under any stage. */
export const resourceKey = (id: string, stage: Stage, isRelaxed: boolean): string =>
  `${id}${isRelaxed ? '.relaxed' : ''}.${stage}`

const stages: readonly Stage[] = ['p', 'j', 's']

/** Reads of all resources of the indicators, their relaxations and the earlier scheme. */
export function planResources(pack: Pack, ask: Ask): ReadonlyMap<string, Read> {
  const found = new Map<string, Read>()
  const add = (id: string, resource: Resource, isRelaxed: boolean): void => {
    for (const [[own], text] of resourceTexts(resource)) {
      const read = ask(text, `${id}${isRelaxed ? '.relaxed' : ''}.resource${own ?? ''}`)
      for (const stage of stages) {
        if (own === undefined || own === stage) found.set(resourceKey(id, stage, isRelaxed), read)
      }
    }
  }
  for (const { id, resource, relaxed } of pack.indicators) {
    add(id, resource, false)
    if (relaxed !== undefined) add(id, relaxed.resource, true)
  }
  for (const { id, resource } of pack.scheme2012?.indicators ?? []) add(id, resource, false)
  return found
}

const kinds = ['at_least', 'at_most', 'less_than', 'holds'] as const

export function planMeasure(measure: Measure, ask: Ask): MeasurePlan {
  const id = `${measure.id}${measure.stage ?? ''}`
  const maybe = (text: string | undefined, name: string): Read | undefined =>
    text === undefined ? undefined : ask(text, `${id}#${name}`)
  const { applies, value, ratio, relaxed = [] } = measure
  const barsOf = (
    asked: { readonly [K in BarPlan['kind']]?: string | undefined },
    of: string,
  ): BarPlan[] =>
    kinds.flatMap((kind) => {
      const read = maybe(asked[kind], `${of}${kind}`)
      return read === undefined ? [] : [{ kind, read }]
    })
  return {
    measure,
    applies: maybe(applies, 'applies'),
    value: maybe(value, 'value'),
    ratio: ratio && { of: ask(ratio.of, `${id}#of`), to: ask(ratio.to, `${id}#to`) },
    bars: barsOf(measure, ''),
    relaxed: relaxed.map((each, at) => ({ by: each.by, bars: barsOf(each, `relaxed${at}.`) })),
  }
}
