import type { Row } from '#shared/engine/situation.ts'
import type { Period, PlainDate } from '#shared/ids.ts'
import { daysOf } from '#shared/period.ts'

/**
 * The day from which a row no longer counts, when that comes within the period; undefined for a row
 * in use. The pack's own rows end with their period: they are in use all through it.
 */
export const archivedFrom = (row: Pick<Row, 'to'>, period: Period): PlainDate | undefined =>
  row.to !== undefined && row.to < daysOf(period).after ? row.to : undefined
