import { useCell, useDesk } from '#renderer/desk/desk-context.tsx'
import { focusCell } from '#renderer/form/stops.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import type { Row } from '#shared/engine/situation.ts'
import { captionOf } from '#shared/entry/caption.ts'
import type { Register } from '#shared/pack/pack.ts'
import { archivedFrom } from './archived.ts'
import styles from './register-table.module.css'

interface RowActsProps {
  readonly register: Register
  readonly row: Row
  readonly onArchive: (row: Row) => void
}

/**
 * Archives a row, restores it, or takes away one that was only just added; nothing of this where a
 * record rests on the row and its register only grows.
 */
export function RowActs({ register, row, onArchive }: RowActsProps) {
  const desk = useDesk()
  const { words, say } = useSpeech()
  const caption = useCell(`${register.key}/${row.id}/${register.caption}`)
  const named = captionOf(desk.engine.pack, register, caption.answer, say) || words.register.unnamed
  const act = { register: register.key, row: row.id }
  if (caption.sealed === true) {
    return <Mark tone="none" icon="seal" word={words.register.sealedRow} quiet />
  }
  if (!desk.isOpen(`${register.key}/${row.id}`)) return null
  const isNew = desk.addedHere(row.id)
  const [word, icon, doIt] =
    archivedFrom(row, desk.period) !== undefined
      ? ([
          words.register.restoreRow(named),
          'undo',
          () => desk.edit({ op: 'archive-row', ...act }),
        ] as const)
      : isNew
        ? ([
            words.register.removeRow(named),
            'close',
            () => {
              focusCell(register.key)
              desk.edit({ op: 'remove-row', ...act })
            },
          ] as const)
        : ([words.register.archiveRow(named), 'archive', () => onArchive(row)] as const)
  return (
    <button
      type="button"
      className={`${styles.act} no-print`}
      title={word}
      aria-label={word}
      onClick={doIt}
    >
      <Icon name={icon} />
    </button>
  )
}
