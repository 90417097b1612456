import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { stepLabel } from '#renderer/form/step-label.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import type { Undone } from './use-undo.ts'

/** Says what was taken back or made again, and what had to be left as it is, until the next edit. */
export function UndoneWord({ undone }: { readonly undone: Undone | undefined }) {
  const desk = useDesk()
  const version = useDeskVersion()
  const { words, say } = useSpeech()
  if (undone === undefined || undone.version !== version) return null
  const what = stepLabel(desk, undone.step, words, say)
  const { leftOut } = desk.undoable()
  return (
    <span role="status">
      {words.status.sentences([
        what === '' ? undefined : words.undo[undone.which === 'undo' ? 'undone' : 'redone'](what),
        what !== '' && leftOut > 0 ? words.undo.stop : undefined,
        leftOut > 0 ? words.undo.leftOut(leftOut) : undefined,
      ])}
    </span>
  )
}
