import type { zhSeriesCauses } from '#shared/words/zh/series.ts'

/** What a person is told when bundles cannot go on in their series: what happened, what to do. */
export const enSeriesCauses: typeof zhSeriesCauses = {
  'restored-copy': {
    happened: (last, beyond) =>
      beyond === undefined || beyond <= last
        ? `The database was replaced by an old copy: it ends at bundle no. ${last} and is not the one of the latest hand-in.`
        : `The database was replaced by an old copy: it ends at bundle no. ${last}, but no. ${beyond} was handed in from here.`,
    remedy:
      'Check whether the forms lack what was entered later; enter and seal it again, then agree to a new series.',
  },
  'counter-missing': {
    happened: (last) =>
      `counter.json, which keeps the number of the bundles, is gone from the data folder, so nobody can tell whether anything was handed in after no. ${last}.`,
    remedy:
      'If the folder was copied or restored, check that the forms are the newest and that no other computer hands in the same data; then agree to a new series.',
  },
  'machine-changed': {
    happened: (last) =>
      `The data folder is on another computer, or this one was set up anew: bundle no. ${last} was made on the earlier computer.`,
    remedy:
      'Make sure that the earlier computer no longer hands in this data; then agree to a new series.',
  },
  'goes-on-elsewhere': {
    happened: (last, beyond) =>
      `Bundle no. ${beyond ?? last}, which the district holds, was not made here: two copies of the same data hand in.`,
    remedy:
      'Let one computer only hand in, enter here what only the other one has, and phone the district; then agree to a new series.',
  },
  'keys-renewed': {
    happened: (last) =>
      `This station has new keys, and the district no longer takes the bundles under the old ones (up to no. ${last}).`,
    remedy:
      'The records of the old bundles go into new ones, unchanged; simply agree to a new series.',
  },
  'broken-bundle': {
    happened: (last) =>
      `Of the bundles that wait (up to no. ${last}) at least one is damaged and cannot be read, so the next has nothing to follow.`,
    remedy:
      'The damaged bundle stays where it is, and its records go into a new one; check the disk, back it up, then agree to a new series.',
  },
}
