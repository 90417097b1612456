import type { KeyedText, Pass } from '#shared/contract/keying.ts'

/** What stands in each place of one pass: row → field → text. Blank places are not in it. */
export type Keyed = ReadonlyMap<string, ReadonlyMap<string, string>>

/** Where two passes differ: in one place, or in a whole row that only one of them has. */
export type Mismatch =
  | {
      readonly kind: 'text'
      readonly row: string
      readonly field: string
      readonly first: string
      readonly second: string
    }
  | { readonly kind: 'row'; readonly row: string; readonly only: 'first' | 'second' }

/** The texts of one pass by place; the last of a place counts. */
export function keyedIn(texts: readonly KeyedText[], pass: Pass): Keyed {
  const rows = new Map<string, Map<string, string>>()
  for (const one of texts) {
    if (one.pass !== pass) continue
    const row = rows.get(one.row) ?? new Map<string, string>()
    if (one.text.trim() === '') row.delete(one.field)
    else row.set(one.field, one.text)
    if (row.size === 0) rows.delete(one.row)
    else rows.set(one.row, row)
  }
  return rows
}

/** What there is to compare: the rows and fields of the sheet, and what a text means in a field. */
export interface Comparing {
  readonly rows: readonly string[]
  readonly fields: readonly string[]
  /** Two spellings of one value (1,200 and 1200) mean the same. */
  readonly meaning: (field: string, text: string) => string
}

/**
 * Where two passes differ, in the order of the sheet. Rows are laid beside each other by what the paper
 * calls them, so that a row which one pass left out is one difference and shifts nothing.
 */
export function mismatches(first: Keyed, second: Keyed, by: Comparing): readonly Mismatch[] {
  return by.rows.flatMap((row): readonly Mismatch[] => {
    const [one, other] = [first.get(row), second.get(row)]
    if (row !== '' && (one === undefined) !== (other === undefined))
      return [{ kind: 'row', row, only: one === undefined ? 'second' : 'first' }]
    return by.fields.flatMap((field): readonly Mismatch[] => {
      const [a, b] = [one?.get(field) ?? '', other?.get(field) ?? '']
      if (by.meaning(field, a) === by.meaning(field, b)) return []
      return [{ kind: 'text', row, field, first: a, second: b }]
    })
  })
}

/** The decision on a whole row stands under no field: it is taken as it was typed, or left out. */
export const rowTaken = 'taken'
export const rowLeftOut = 'left-out'

/** The place of a mismatch, as a decision on it is kept. */
export const placeOf = (one: Mismatch): { readonly row: string; readonly field: string } => ({
  row: one.row,
  field: one.kind === 'row' ? '' : one.field,
})

/** Decisions by row and field: unlike in a pass, a blank one is a decision too. */
export type Decided = ReadonlyMap<string, string>

export const decidedKey = ({ row, field }: { row: string; field: string }): string =>
  `${row} ${field}`

/** A decision holds as long as neither pass was typed anew after it; `texts` stand in the order of typing. */
export function decidedIn(texts: readonly KeyedText[]): Decided {
  const decided = new Map<string, string>()
  for (const one of texts) {
    if (one.pass === 'decided') decided.set(decidedKey(one), one.text)
    else {
      decided.delete(decidedKey(one))
      decided.delete(decidedKey({ row: one.row, field: '' }))
    }
  }
  return decided
}

/** What is to be taken over: where both passes agree, what they say; elsewhere what was decided. */
export function settled(
  first: Keyed,
  second: Keyed,
  differing: readonly Mismatch[],
  decided: Decided,
): Keyed {
  const rows = new Map([...first].map(([row, texts]) => [row, new Map(texts)]))
  for (const one of differing) {
    const decision = decided.get(decidedKey(placeOf(one)))
    if (one.kind === 'row') {
      const texts = (one.only === 'first' ? first : second).get(one.row)
      if (decision === rowTaken && texts !== undefined) rows.set(one.row, new Map(texts))
      else rows.delete(one.row)
      continue
    }
    const row = rows.get(one.row) ?? new Map<string, string>()
    if (decision === undefined || decision.trim() === '') row.delete(one.field)
    else row.set(one.field, decision)
    rows.set(one.row, row)
  }
  return rows
}
