import { Link } from 'wouter'
import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { workHref } from '#renderer/form/hrefs.ts'
import { standingLooks } from '#renderer/form/standing.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import { Part } from '#renderer/ui/page.tsx'
import type { MeasureResult, UnitResult } from '#shared/engine/outcome.ts'
import { isPositive, shownNumber } from '#shared/number/shown.ts'
import styles from './home-page.module.css'

/** 达标情况: for each stage unit how many indicators are met, and what is short by how much. */
export function StandingPart() {
  const desk = useDesk()
  useDeskVersion()
  const { words } = useSpeech()
  const units = desk.units()
  const { pack } = desk.engine
  return (
    <Part
      title={words.home.verdict}
      aside={<Link href={workHref(desk, 'gaps')}>{words.home.toGaps}</Link>}
    >
      {units.length === 0 ? <p className={styles.quiet}>{words.home.noUnits}</p> : null}
      {units.map((unit) => (
        <UnitLine key={unit.stage} unit={unit} />
      ))}
      {units.length === 0 ? null : <MeasuresLine results={desk.session().measures()} />}
      {units.length > 0 && pack.indicators.length < pack.rules.of ? (
        <p className={styles.quiet}>{words.home.notAll(pack.rules.of - pack.indicators.length)}</p>
      ) : null}
    </Part>
  )
}

/** How many guarantees and qualities are kept; reference lines decide nothing (domain §2.6). */
function MeasuresLine({ results }: { readonly results: readonly MeasureResult[] }) {
  const { measures } = useDesk().engine.pack
  const { words } = useSpeech()
  const asked = measures.filter(
    ({ part, county }) => (part === 'guarantee' || part === 'quality') && county !== 'own',
  )
  const having = (state: MeasureResult['state']) =>
    asked.filter(({ id, stage }) =>
      results.some((one) => one.id === id && one.stage === stage && one.state === state),
    ).length
  const [met, not, none] = [having('met'), having('not_met'), having('no_data')]
  if (met + not + none === 0) return null
  return (
    <div className={styles.unit}>
      <strong>{words.home.measures}</strong>
      <span>{words.gaps.countMeasures(met, not, none)}</span>
    </div>
  )
}

function UnitLine({ unit }: { readonly unit: UnitResult }) {
  const { pack } = useDesk().engine
  const { words, say } = useSpeech()
  const met = unit.indicators.filter((one) => one.standing === 'met').length
  return (
    <div className={styles.unit}>
      <strong>{words.stage[unit.stage]}</strong>
      <span>{words.home.metOf(met, unit.indicators.length)}</span>
      <span className={styles.marks}>
        {unit.indicators.map((result) => {
          const [tone, icon] = standingLooks[result.standing]
          return (
            <Mark
              key={result.id}
              tone={tone}
              icon={icon}
              word={`${result.id} ${words.standing[result.standing]}`}
            />
          )
        })}
      </span>
      <span className={styles.short}>
        {unit.indicators.map((result) => {
          const indicator = pack.indicators.find((one) => one.id === result.id)
          if (indicator === undefined || !isPositive(result.need)) return null
          const amount = shownNumber(result.need ?? '', indicator.whole ? 0 : 2)
          return (
            <span key={result.id}>
              {words.home.shortOf(say(indicator.title), amount, say(indicator.need_unit))}
            </span>
          )
        })}
      </span>
    </div>
  )
}
