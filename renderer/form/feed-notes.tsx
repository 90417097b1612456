import { useContext } from 'react'
import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import type { IndicatorResult, UnitResult } from '#shared/engine/outcome.ts'
import { isPositive, shownNumber } from '#shared/number/shown.ts'
import type { Indicator } from '#shared/pack/indicator.ts'
import type { Form } from '#shared/pack/pack.ts'
import { useCellFocus } from './cell-focus.ts'
import styles from './feed-notes.module.css'
import { FeedsContext } from './feeds-context.ts'
import { standingLooks } from './standing.ts'

/** Beside a field: the indicators that it feeds, where each stands and what is missing. */
export function FeedNotes({ form, cell }: { readonly form: Form; readonly cell: string }) {
  const feeds = useContext(FeedsContext).get(cell)
  return feeds === undefined ? null : <Notes form={form} main={feeds.main} also={feeds.also} />
}

interface NotesProps {
  readonly form: Form
  readonly main: readonly Indicator[]
  readonly also: readonly Indicator[]
}

function Notes({ form, main, also }: NotesProps) {
  const desk = useDesk()
  useDeskVersion()
  const { words } = useSpeech()
  const focus = useCellFocus()
  const units = desk.units(form.key).filter((unit) => unit.verdict !== 'exempt')
  // Without a unit there is nothing to read yet, and a button must not be empty.
  if (units.length === 0) return null
  const explain = (id: string) => () => focus.set({ kind: 'indicator', id })
  return (
    <>
      {main.map((indicator) => (
        <button
          key={indicator.id}
          type="button"
          className={styles.feed}
          tabIndex={-1}
          onClick={explain(indicator.id)}
        >
          {units.map((unit) => (
            <Reading key={unit.stage} indicator={indicator} unit={unit} many={units.length > 1} />
          ))}
        </button>
      ))}
      {also.length === 0 ? null : (
        <span className={styles.also}>
          {words.form.feeds(words.value.joinList(also.map((indicator) => indicator.id)))}
        </span>
      )}
    </>
  )
}

interface ReadingProps {
  readonly indicator: Indicator
  readonly unit: UnitResult
  readonly many: boolean
}

function Reading({ indicator, unit, many }: ReadingProps) {
  const { words, say } = useSpeech()
  const result = unit.indicators.find((one) => one.id === indicator.id)
  if (result === undefined) return null
  const [tone, icon] = standingLooks[result.standing]
  return (
    <span className={styles.reading} data-tone={tone}>
      <Icon name={icon} size={14} />
      <span>
        {many ? `${indicator.id} ${words.stageShort[unit.stage]} ` : `${indicator.id} `}
        {figureText(result, indicator)}
        {` ${words.standing[result.standing]}`}
        {isPositive(result.need)
          ? ` ${words.value.short(shownNumber(result.need ?? '', indicator.whole ? 0 : 2), say(indicator.need_unit))}`
          : null}
      </span>
    </span>
  )
}

const figureText = (result: IndicatorResult, indicator: Indicator): string =>
  result.figure.state === 'value' ? shownNumber(result.figure.value, indicator.places) : ''
