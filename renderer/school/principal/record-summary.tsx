import { useDesk } from '#renderer/desk/desk-context.tsx'
import { labelOf } from '#renderer/form/label-of.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import type { ToConfirm } from '#shared/contract/principal.ts'
import type { UnitResult } from '#shared/engine/outcome.ts'
import { shownPeriod } from '#shared/entry/shown-period.ts'
import { typedOf } from '#shared/entry/typed.ts'
import { shownNumber } from '#shared/number/shown.ts'
import { formOf } from '#shared/pack/place.ts'
import styles from './principal.module.css'

/** So many changed cells of one record are listed; the rest is counted. */
const listed = 20

/** One record: totals and what is missed, the reasons that were given, and what has changed. */
export function RecordSummary({ record }: { readonly record: ToConfirm }) {
  const desk = useDesk()
  const { words, say } = useSpeech()
  const { form, period, revision, units, reasons, changed } = record
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
      {units.map((unit) => (
        <UnitLine key={unit.stage} unit={unit} />
      ))}
      {reasons.length === 0 ? null : (
        <>
          <h4>{words.principal.exceptions(reasons.length)}</h4>
          <ul className={styles.list}>
            {reasons.map(({ check, text }) => (
              <li key={`${check} ${text}`}>{`${check}　${text}`}</li>
            ))}
          </ul>
        </>
      )}
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

/** A stage unit: pupils, verdict, and each standard that is missed with what is short. */
function UnitLine({ unit }: { readonly unit: UnitResult }) {
  const { pack } = useDesk().engine
  const { words, say } = useSpeech()
  const missed = unit.indicators.filter(({ standing }) => standing === 'below_floor')
  const near = unit.indicators.filter(({ standing }) => standing === 'floor_ok')
  return (
    <div className={styles.unit}>
      <Mark
        tone={unit.verdict === 'pass' ? 'met' : unit.verdict === 'fail' ? 'bad' : 'none'}
        icon={unit.verdict === 'pass' ? 'met' : unit.verdict === 'fail' ? 'error' : 'blank'}
        word={`${words.stage[unit.stage]} ${words.verdict[unit.verdict]}`}
      />
      {unit.pupils.state === 'value' ? (
        <span>{words.gaps.pupils(shownNumber(unit.pupils.value, 0))}</span>
      ) : null}
      {[...missed, ...near].map(({ id, standing, need }) => {
        const indicator = pack.indicators.find((one) => one.id === id)
        const name = indicator === undefined ? id : `${id} ${say(indicator.title)}`
        const unitWord = indicator?.need_unit === undefined ? '' : say(indicator.need_unit)
        const short = need === undefined ? '' : words.value.short(shownNumber(need, 2), unitWord)
        return <span key={id}>{`${name} ${words.standing[standing]} ${short}`.trim()}</span>
      })}
    </div>
  )
}
