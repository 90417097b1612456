import type { FaultValue } from '#shared/fault.ts'
import type { Sheet } from '#shared/spreadsheet/sheet.ts'
import type { TriedImport, TryAsked } from './trial.ts'

/** What a worker is asked; it does one thing and ends. */
export type Work =
  | { readonly do: 'read'; readonly file: File }
  | { readonly do: 'try'; readonly asked: TryAsked }

/** What it says: how far it is, then what came of it. */
export type Told =
  | { readonly kind: 'progress'; readonly part: number }
  | { readonly kind: 'read'; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'tried'; readonly tried: TriedImport }
  | { readonly kind: 'fault'; readonly fault: FaultValue }
