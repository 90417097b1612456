import type { Choice } from '#shared/entry/choices.ts'
import { type ReadCell, readCell } from '#shared/entry/read-cell.ts'
import { answerOf } from '#shared/entry/typed.ts'
import type { Field } from '#shared/pack/field.ts'
import { isSensitive } from '#shared/pack/sensitive.ts'
import { nature } from './sheet.ts'

/** Why a cell of a file is not taken: what it held is lost in the file itself, or was never a value. */
export type Refusal = 'masked' | 'ruined' | 'ambiguous' | 'error' | 'too-long'

export type ImportedCell =
  | { readonly kind: 'read'; readonly read: ReadCell }
  | { readonly kind: 'refused'; readonly why: Refusal }

interface Column {
  readonly field: Field
  readonly choices: readonly Choice[] | undefined
}

/** Numbers keep 15 digits in a spreadsheet; the rest of a longer one is gone (ECMA-376, IEEE 754). */
const ruined = /^-?\d(\.\d+)?E\+?\d+$|^\d{16,}$/i
const textKinds: ReadonlySet<string> = new Set([
  ...['text', 'long', 'name', 'phone', 'school_code', 'uscc', 'idcard', 'xueji', 'region'],
])
const stars = /[*＊]/

/** What a cell of a file means for a column. */
export function importedCell({ field, choices }: Column, raw: string, kind: string): ImportedCell {
  const { type } = field
  if (kind === nature.error) return { kind: 'refused', why: 'error' }
  const isFigure = kind === nature.number
  const text = isFigure ? shownFigure(raw) : plain(raw)
  if (textKinds.has(type.kind) && (isFigure ? ruined.test(text) : /^\d\.\d+E\+\d+$/i.test(text)))
    return { kind: 'refused', why: 'ruined' }
  if ((isSensitive(field, '') || type.kind === 'name') && stars.test(text))
    return { kind: 'refused', why: 'masked' }
  // 1985.1 was typed as January, or as October and lost its nought.
  if (type.kind === 'ym' && isFigure && /^\d{4}\.1$/.test(text))
    return { kind: 'refused', why: 'ambiguous' }
  const read = readCell(field, choices, ofDay(type.kind, text))
  return read.keeps ? { kind: 'read', read } : { kind: 'refused', why: 'too-long' }
}

const days: ReadonlySet<string> = new Set(['date', 'ym', 'year'])

/** A day, perhaps with a time, where a day, a month or a year is asked for. */
function ofDay(kind: string, text: string): string {
  if (!days.has(kind)) return text
  const day = answerOf({ kind: 'date' }, text.replace(/[ T]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, ''))
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return text
  return kind === 'ym' ? day.slice(0, 7) : kind === 'year' ? day.slice(0, 4) : day
}

/** A tab or an apostrophe before figures only told a spreadsheet program to leave them as they are. */
const plain = (text: string): string => text.replace(/^(?:\t|')(\d[\dXx]*)\t?$/, '$1')

/** The figure that a spreadsheet program shows: 15 digits, for 4.1 is kept as 4.0999999999999996. */
export function shownFigure(raw: string): string {
  const value = Number(raw)
  if (!Number.isFinite(value) || raw.trim() === '') return raw
  if (Math.abs(value) >= 1e15) return raw
  const rounded = Number(value.toPrecision(15))
  const text = String(rounded)
  return text.includes('e') ? rounded.toFixed(20).replace(/\.?0+$/, '') : text
}
