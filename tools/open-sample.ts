import type { Engine, Session } from '#shared/engine/engine.ts'
import type { Sample } from '#tools/sample.ts'

/** The sample as a school that began a draft and entered everything. Throws `edit-unknown-cell`. */
export function openSample(engine: Engine, sample: Sample): Session {
  const about = { period: sample.period, kind: sample.kind, school: sample.school }
  const previous = sample.previous === undefined ? {} : { previous: sample.previous }
  const session = engine.open(
    { forms: {}, registers: {}, complete: [], confirmed: {}, reasons: [], ...previous },
    about,
  )
  for (const edit of [...engine.begin(about), ...sample.edits]) session.apply(edit)
  return session
}
