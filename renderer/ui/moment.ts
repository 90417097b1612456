import { chinaDay, inChina } from '#shared/china-day.ts'

/** A day as people of this product write it: 2026-11-23, in China. */
export function dayOf(at: Date): string {
  return chinaDay(at)
}

/** The time of day with seconds, in China. */
export function timeOf(instant: string): string {
  return inChina(new Date(instant)).slice('2026-11-23T'.length)
}

/** Day and minute, in China. */
export function momentOf(instant: string): string {
  return inChina(new Date(instant)).slice(0, '2026-11-23T09:05'.length).replace('T', ' ')
}
