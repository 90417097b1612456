import type { CellRef } from '#shared/engine/outcome.ts'
import type { FormKey, Period, RegisterKey, SchoolCode } from '#shared/ids.ts'

interface Work {
  readonly school: SchoolCode
  readonly period: Period
}

/** Addresses of the screens of one school and period; the router under `app` has the same list. */
export const workHref = (work: Work, screen = ''): string =>
  `/${work.school}/${work.period}${screen === '' ? '' : `/${screen}`}`

/** A form, at a cell if one is named. */
export const formHref = (work: Work, form: FormKey, cell?: string): string =>
  `${workHref(work, `forms/${form}`)}${cell === undefined ? '' : `/${encodeURIComponent(cell)}`}`

interface InRegister {
  /** `<row id>` or `<row id>/<column>`. */
  readonly cell?: string
  /** A computed value, of which only the counted rows are shown. */
  readonly counted?: CellRef
}

/** The grid of a register, at a cell, or at the rows that a computed value counts. */
export const registerHref = (work: Work, register: RegisterKey, at: InRegister = {}): string => {
  const cell = at.cell === undefined ? '' : `/${encodeURIComponent(at.cell)}`
  const counted = at.counted === undefined ? '' : `?counted=${encodeURIComponent(at.counted)}`
  return `${workHref(work, `registers/${register}`)}${cell}${counted}`
}
