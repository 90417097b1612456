import type { Period, SchoolCode } from '#shared/ids.ts'

/** The draft of which school and period. */
export interface DraftPlace {
  readonly school: SchoolCode
  readonly period: Period
}
