import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { stepLabel } from '#renderer/form/step-label.ts'
import styles from '#renderer/frame/frame.module.css'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'

/** Takes back the last act, or makes it again; says which that is. */
export function UndoButtons({ onGo }: { readonly onGo: (which: 'undo' | 'redo') => void }) {
  const desk = useDesk()
  useDeskVersion()
  const { words, say } = useSpeech()
  const { undo, redo } = desk.undoable()
  const undoWord =
    undo === undefined
      ? words.undo.nothingToUndo
      : words.undo.undoWhat(stepLabel(desk, undo, words, say))
  const redoWord =
    redo === undefined
      ? words.undo.nothingToRedo
      : words.undo.redoWhat(stepLabel(desk, redo, words, say))
  return (
    <span className={styles.undo}>
      <button
        type="button"
        className={styles.step}
        aria-label={words.undo.undo}
        title={undoWord}
        aria-disabled={undo === undefined}
        onClick={() => onGo('undo')}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className={styles.step}
        aria-label={words.undo.redo}
        title={redoWord}
        aria-disabled={redo === undefined}
        onClick={() => onGo('redo')}
      >
        <Icon name="redo" />
      </button>
    </span>
  )
}
