import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { shownAnswer, shownComputed } from '#shared/entry/shown.ts'
import type { Place } from '#shared/pack/place.ts'
import styles from './side-pane.module.css'

interface OperandLineProps {
  readonly cell: string
  readonly place: Place
  readonly onGo: () => void
}

/** A value that a computed one rests on: its name, what it is now, and the way to it. */
export function OperandLine({ cell, place, onGo }: OperandLineProps) {
  const { say } = useSpeech()
  const value = useOperandValue(cell, place)
  return (
    <button type="button" className={styles.operand} onClick={onGo}>
      <span>{say(place.kind === 'register' ? place.register.title : place.field.label)}</span>
      <span>{value}</span>
    </button>
  )
}

function useOperandValue(cell: string, place: Place): string {
  const desk = useDesk()
  useDeskVersion()
  const { words, language, say } = useSpeech()
  if (place.kind === 'register') {
    return words.register.rowCount(desk.session().rowsCounted(place.register.key).length)
  }
  const reader = { pack: desk.engine.pack, words, language }
  const { computed, answer } = desk.cell(cell)
  const unit = place.field.unit === undefined ? '' : ` ${say(place.field.unit)}`
  if (computed !== undefined) return `${shownComputed(place.field, computed, reader)}${unit}`
  return answer === undefined
    ? words.value.noData
    : `${shownAnswer(place.field, answer, reader)}${unit}`
}
