import { type SelectQueryBuilder, sql } from 'kysely'
import * as z from 'zod'
import type { Tables } from './schema.ts'

/**
 * How a record stands when the office's own finding and a person's word are taken together:
 *
 * | the office found | the person said | it is |
 * |---|---|---|
 * | waiting | anything | waiting |
 * | else | return | returned |
 * | else | hold | pending |
 * | accepted | nothing, accept | accepted |
 * | pending | accept of this very finding | accepted |
 * | pending | nothing, accept of another finding | pending |
 */
export const RecordStanding = z.enum(['waiting', 'accepted', 'pending', 'returned'])
export type RecordStanding = z.infer<typeof RecordStanding>

/** The standing, for a query over `records` with their `reviews`. */
export const standing = sql<RecordStanding>`case
  when records.state = 'waiting' then 'waiting'
  when reviews.act = 'return' then 'returned'
  when reviews.act = 'hold' then 'pending'
  when records.state = 'accepted' then 'accepted'
  when reviews.act = 'accept' and reviews.over_fault = records.fault then 'accepted'
  else 'pending' end`

/** Gives each record the newest word of a person on it, or nulls. */
export const withReviews = <Row>(query: SelectQueryBuilder<Tables, 'records', Row>) =>
  query.leftJoin('reviews', (on) =>
    on
      .onRef('reviews.district_id', '=', 'records.district_id')
      .onRef('reviews.school', '=', 'records.school')
      .onRef('reviews.record', '=', 'records.record'),
  )
