import { type Instant, PlainDate } from '#shared/ids.ts'

const offsetMs = 8 * 3_600_000
/** No later day can be written with four digits. */
const lastMs = Date.parse('9999-12-31T23:59:59Z')

/**
 * Day and time of day in China, where every district and school is, as `2026-11-03T09:05:07`: the same
 * on every machine, whatever its own zone says.
 */
export const inChina = (at: Instant | Date): string =>
  new Date(Math.min(new Date(at).getTime() + offsetMs, lastMs)).toISOString().slice(0, 19)

/** The day in China on which an instant falls. */
export const chinaDay = (at: Instant | Date): PlainDate =>
  PlainDate.parse(inChina(at).slice(0, 'YYYY-MM-DD'.length))
