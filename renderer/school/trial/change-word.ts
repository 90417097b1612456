import { useDesk } from '#renderer/desk/desk-context.tsx'
import { labelOf } from '#renderer/form/label-of.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { captionOf } from '#shared/entry/caption.ts'
import { shownNumber } from '#shared/number/shown.ts'
import type { TrialChange } from '#shared/trial/change.ts'

/** Says a change as a person reads it. */
export function useChangeWord(): (change: TrialChange) => string {
  const desk = useDesk()
  const { words, say } = useSpeech()
  const rowWord = ({ register: key, row }: Exclude<TrialChange, { is: 'field' }>) => {
    const register = desk.engine.pack.registers.find((one) => one.key === key)
    const found = desk.rows(key).find(({ id }) => id === row)
    if (register === undefined) return `${key}`
    const caption = captionOf(desk.engine.pack, register, found?.cells[register.caption], say)
    return `${say(register.title)} · ${caption}`
  }
  return (change) => {
    switch (change.is) {
      case 'field':
        return words.trial.set(
          labelOf(desk, `${change.form}.${change.field}`, say),
          shownNumber(change.value),
        )
      case 'cell':
        return words.trial.set(
          labelOf(desk, `${change.register}/${change.row}/${change.column}`, say),
          shownNumber(change.value),
        )
      case 'more':
        return words.trial.more(rowWord(change), change.ids.length)
      case 'without':
        return words.trial.without(rowWord(change))
    }
  }
}
