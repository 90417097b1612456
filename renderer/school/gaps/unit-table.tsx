import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import { Part } from '#renderer/ui/page.tsx'
import table from '#renderer/ui/table.module.css'
import type { UnitResult } from '#shared/engine/outcome.ts'
import { shownNumber } from '#shared/number/shown.ts'
import styles from './gaps-page.module.css'
import { IndicatorLine } from './indicator-line.tsx'
import { RelaxedLine } from './relaxed-line.tsx'
import { verdictLooks } from './verdict.ts'

/** One stage unit: its verdict, and a line for each indicator. */
export function UnitTable({ unit }: { readonly unit: UnitResult }) {
  const { pack } = useDesk().engine
  const { words } = useSpeech()
  const [tone, icon] = verdictLooks[unit.verdict]
  const having = (standing: string) =>
    unit.indicators.filter((one) => one.standing === standing).length
  const none = having('no_data') + having('not_applicable')
  return (
    <Part
      title={words.stage[unit.stage]}
      aside={
        <span className={styles.verdict}>
          {unit.pupils.state === 'value' ? (
            <span>{words.gaps.pupils(shownNumber(unit.pupils.value, 0))}</span>
          ) : null}
          {unit.verdict === 'exempt' ? null : (
            <span>
              {words.gaps.count(having('met'), having('floor_ok'), having('below_floor'), none)}
            </span>
          )}
          <Mark tone={tone} icon={icon} word={words.verdict[unit.verdict]} />
          {unit.relaxed === undefined ? null : (
            <RelaxedLine
              by={words.value.joinList(unit.relaxed.by)}
              figure=""
              word={words.verdict[unit.relaxed.verdict]}
            />
          )}
        </span>
      }
    >
      {unit.verdict === 'exempt' ? (
        <p>{words.gaps.exempt}</p>
      ) : (
        <table className={`${table.table} ${styles.table}`}>
          <colgroup>
            <col className={styles.wide} />
            <col />
            <col />
            <col />
            <col />
            <col className={styles.wide} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{words.gaps.indicator}</th>
              <th scope="col" className={table.number}>
                {words.gaps.standard}
              </th>
              <th scope="col" className={table.number}>
                {words.gaps.actual}
              </th>
              <th scope="col">{words.gaps.state}</th>
              <th scope="col" className={table.number}>
                {words.gaps.gap}
              </th>
              <th scope="col">{words.gaps.close}</th>
            </tr>
          </thead>
          <tbody>
            {unit.indicators.map((result) => {
              const indicator = pack.indicators.find((one) => one.id === result.id)
              return indicator === undefined ? null : (
                <IndicatorLine
                  key={result.id}
                  stage={unit.stage}
                  indicator={indicator}
                  result={result}
                />
              )
            })}
          </tbody>
        </table>
      )}
    </Part>
  )
}
