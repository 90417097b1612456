import { parse } from '#shared/expression/parse.ts'
import { readsOf } from '#shared/expression/reads.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { partsOf } from '#shared/pack/parts-of.ts'
import { seenBy, unseenCells } from '#shared/pack/unseen.ts'
import { writtenIn } from '#shared/pack/written.ts'

/**
 * Checks that only the school can ask, because they read what stands in no record. A recount leaves
 * them out: `has(row.cert_no)` is false at a district, whatever the school has.
 */
export function unseenChecks(pack: Pack): ReadonlySet<string> {
  const parts = partsOf(pack)
  const expressions = [...writtenIn(parts)]
    .filter(({ feeds }) => feeds !== undefined)
    .map((written) => ({ ...written, node: parse(written.text) }))
  const unseen = unseenCells(parts, expressions)
  const isUnseen = ({ holds, each }: Pack['checks'][number]): boolean =>
    [...seenBy(readsOf(parse(holds)), each)].some(
      (cell) => unseen.has(cell) || cell.startsWith('previous.'),
    )
  return new Set(pack.checks.filter(isUnseen).map(({ id }) => id))
}
