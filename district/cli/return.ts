import type { CommandOf } from '#district/config.ts'
import { returnRecord } from '#district/services/returning.ts'
import { type Context, withDistrict } from './context.ts'
import type { Outcome } from './outcome.ts'
import { returnLines } from './return-lines.ts'
import { words } from './words.ts'

/** A reviewer sends a record back, with what is to be corrected where and by when. */
export async function returns(
  context: Context,
  { record, reason, remarks, only, until, again }: CommandOf<'return'>,
): Promise<Outcome> {
  return withDistrict(context, async (deps) => {
    const word = {
      reason,
      ...(remarks === undefined ? {} : { remarks }),
      ...(only === undefined ? {} : { only }),
      ...(until === undefined ? {} : { until }),
    }
    const { school, form, period, replaced, ...found } = await returnRecord(record, word, deps, {
      again: again === true,
    })
    const replaces = replaced === undefined ? {} : { replaced }
    return {
      json: { command: 'return', school, form, period, record: found.record, ...word, ...replaces },
      lines: (language) => {
        const say = words[language]
        return [
          say.returned(school, form, period),
          ...returnLines(word, language),
          ...(replaced === undefined ? [] : [say.replacedReview(replaced)]),
        ]
      },
      exit: 0,
    }
  })
}
