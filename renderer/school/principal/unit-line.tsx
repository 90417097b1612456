import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import type { UnitResult } from '#shared/engine/outcome.ts'
import { shownNumber } from '#shared/number/shown.ts'
import styles from './principal.module.css'

/** A stage unit: pupils, verdict, and each standard that is missed with what is short. */
export function UnitLine({ unit }: { readonly unit: UnitResult }) {
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
