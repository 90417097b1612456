import { differences } from './figures.ts'
import type { LoopResult } from './loop.ts'
import { vectors } from './vectors.ts'

/** All that is not as it must be, one sentence each: figures, the district's recount, receipts. */
export function mistakesOf(result: LoopResult, names: readonly string[]): readonly string[] {
  const figures = names.flatMap((name, index) => {
    const school = result.schools[index]
    if (school === undefined) return [`${name}: no result`]
    return [
      ...differences(name, school.units, vectors[name] ?? []),
      ...differences(`${name} (district)`, result.recounted.get(school.code) ?? [], school.units),
    ]
  })
  const receipts = result.schools
    .filter(({ code }) => !result.receipts.some((one) => one.school === code && one.verified))
    .map(({ code }) => `${code}: no verified receipt`)
  return [...figures, ...receipts]
}
