import type { Engine } from '#shared/engine/engine.ts'
import type { CellRef } from '#shared/engine/outcome.ts'
import { parse } from '#shared/expression/parse.ts'
import { readsOf } from '#shared/expression/reads.ts'
import { placeOf } from '#shared/pack/place.ts'
import { situationOf } from './rebuild.ts'
import type { Record } from './record.ts'

/**
 * The cells, rows and registers that a return for named corrections opens: what is remarked, and of a
 * computed value the typed fields that it reads and exactly the rows that it counted in this record.
 */
export function openedBy(
  engine: Engine,
  { record, uses }: { readonly record: Record; readonly uses: readonly Record[] },
  remarked: readonly CellRef[],
): readonly CellRef[] {
  const about = { period: record.period, kind: record.kind }
  const session = () => engine.open(situationOf([record, ...uses]), about)
  const opened = new Set<CellRef>()
  const rests = (ref: CellRef): readonly CellRef[] => {
    const place = placeOf(engine.pack, ref)
    if (place === undefined || place.kind === 'register') return []
    const { computed } = place.field
    if (computed === undefined) return []
    const { fields, row } = readsOf(parse(computed))
    if (place.kind === 'column')
      return [...row].map((name) => `${place.register.key}/${place.row}/${name}`)
    const ofForm = [...fields].filter((name) => name.startsWith(`${record.form}.`))
    const counted = [...session().rowsBehind(ref)].flatMap(([register, rows]) =>
      register.startsWith(`${record.form}.`) ? rows.map((id) => `${register}/${id}`) : [],
    )
    return [...ofForm, ...counted]
  }
  const waiting = [...remarked]
  for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
    if (opened.has(ref)) continue
    opened.add(ref)
    waiting.push(...rests(ref))
  }
  return [...opened].sort()
}
