import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { stepLabel } from '#renderer/form/step-label.ts'
import { useSpeech } from '#renderer/language/language.tsx'

/** Says what was taken back or made again, and what had to be left as it is, until the next edit. */
export function UndoneWord() {
  const desk = useDesk()
  useDeskVersion()
  const { words, say } = useSpeech()
  const { last, leftOut } = desk.undoable()
  if (last === undefined) return null
  const what = stepLabel(desk, last.step, words, say)
  return (
    <span role="status" data-testid="undone">
      {words.status.sentences([
        what === '' ? undefined : words.undo[last.which === 'undo' ? 'undone' : 'redone'](what),
        what !== '' && leftOut > 0 ? words.undo.stop : undefined,
        leftOut > 0 ? words.undo.leftOut(leftOut) : undefined,
      ])}
    </span>
  )
}
