import { useDesk } from '#renderer/desk/desk-context.tsx'
import { labelOf } from '#renderer/form/label-of.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import type { ToConfirm } from '#shared/contract/principal.ts'
import { shownPeriod } from '#shared/entry/shown-period.ts'
import { typedOf } from '#shared/entry/typed.ts'
import { formOf } from '#shared/pack/place.ts'
import styles from './principal.module.css'
import { RecordExceptions } from './record-exceptions.tsx'
import { RecordMissed } from './record-missed.tsx'
import { RecordTotals } from './record-totals.tsx'
import { UnitLine } from './unit-line.tsx'

/** So many changed cells of one record are listed; the rest is counted. */
const listed = 20

/** One record: totals and what is missed, the reasons that were given, and what has changed. */
export function RecordSummary({ record }: { readonly record: ToConfirm }) {
  const desk = useDesk()
  const { words, say } = useSpeech()
  const { form, period, revision, units, changed } = record
  const known = formOf(desk.engine.pack, form)
  const title = known === undefined ? form : words.value.form(say(known.title), form)
  const shown = changed?.slice(0, listed) ?? []
  const rest = (changed?.length ?? 0) - shown.length
  return (
    <section className={styles.record} aria-label={title}>
      <h3>
        {title}
        <span className={styles.quiet}>
          {`　${shownPeriod(words, period)}　${words.data.revisionNo(revision)}`}
        </span>
      </h3>
      <RecordTotals record={record} />
      {units.map((unit) => (
        <UnitLine key={unit.stage} unit={unit} />
      ))}
      <RecordMissed record={record} />
      <RecordExceptions record={record} />
      <h4>
        {changed === undefined ? words.principal.first : words.principal.changed(changed.length)}
      </h4>
      {shown.length === 0 ? null : (
        <ul className={styles.list}>
          {shown.map(({ cell, before, after }) => (
            <li key={cell}>
              {`${labelOf(desk, cell, say)}　${typedOf(before) || words.principal.blank} → ${
                typedOf(after) || words.principal.blank
              }`}
            </li>
          ))}
          {rest > 0 ? <li>{words.principal.more(rest)}</li> : null}
        </ul>
      )}
    </section>
  )
}
