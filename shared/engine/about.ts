import type { Period, WorkspaceKind } from '#shared/ids.ts'

/** What a situation is about and no person types: the engine asks neither a clock nor a store. */
export interface About {
  readonly period: Period
  /** Only a test workspace takes region 99 (domain rule V10). */
  readonly kind: WorkspaceKind
  /** Who the school is, for what a new draft begins with; no figure may rest on it. */
  readonly school?: { readonly code: string; readonly name: string } | undefined
}
