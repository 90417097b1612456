import type { CommandOf } from '#district/config.ts'
import { returnRecord } from '#district/services/returning.ts'
import { type Context, withDistrict } from './context.ts'
import type { Outcome } from './outcome.ts'
import { words } from './words.ts'

/** A reviewer sends a record back, with what is to be corrected where and by when. */
export async function returns(
  context: Context,
  { record, reason, remarks, only, until }: CommandOf<'return'>,
): Promise<Outcome> {
  return withDistrict(context, async (deps) => {
    const word = {
      reason,
      ...(remarks === undefined ? {} : { remarks }),
      ...(only === undefined ? {} : { only }),
      ...(until === undefined ? {} : { until }),
    }
    const { school, form, period, record: hash } = await returnRecord(record, word, deps)
    return {
      json: { command: 'return', school, form, period, record: hash, ...word },
      lines: (language) => [words[language].returned(school, form, period)],
      exit: 0,
    }
  })
}
