import type { FormKey, Period, SchoolCode } from '#shared/ids.ts'

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
