import { enSeriesCauses } from '#shared/words/en/series.ts'
import type { Spoken } from '#shared/words/spoken.ts'
import type { zhSeriesScreens } from '#shared/words/zh/screens-series.ts'

/** Words of the series in which bundles are numbered, and of a clock that is wrong. */
export const enSeriesScreens: Spoken<typeof zhSeriesScreens> = {
  series: {
    causes: enSeriesCauses,
    broken: (school) => `Bundles cannot go on in their series (school ${school})`,
    agree: 'I have read this and agree that a new series begins at no. 1',
    agreed:
      'Once you agree, the new series begins with the next writing. The earlier bundles and records stay; nothing is deleted.',
    needAgree: 'Read why and agree to a new series; then it can be written',
    toHandIn: 'Settle it under “Hand in”',
    kept: 'Series of bundles',
    keptWhat: 'Why each new series began, and who agreed.',
    ended: 'Earlier series up to',
    begun: 'New series',
    cause: 'Cause',
    by: 'Agreed by',
    at: 'At',
    place: (epoch, sequence) => `${epoch} no. ${sequence}`,
  },
  clock: {
    behind: (now, signed) =>
      `This computer says ${now}, which is before ${signed}, when the district signed its newest reply.`,
    ahead: (now, signed) =>
      `This computer says ${now}, more than two years after ${signed}, when the district signed its newest reply.`,
    remedy:
      'Check and correct the computer’s date and time. The order of bundles comes from their numbers and links and is not affected; but times of sealing and due days are shown wrongly.',
  },
}
