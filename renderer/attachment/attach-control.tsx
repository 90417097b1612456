import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import { useCell, useDesk } from '#renderer/desk/desk-context.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { attachmentsOf } from '#shared/attachment/answer.ts'
import type { AttachmentLine } from '#shared/contract/attachments.ts'
import type { Sha256 } from '#shared/ids.ts'
import styles from './attachment.module.css'
import { AttachmentDialog } from './attachment-dialog.tsx'
import { LostAttachments } from './lost-attachments.tsx'
import { namedIn, putNamed, useAttaching } from './use-attaching.ts'

interface AttachControlProps {
  readonly cell: string
  readonly describedBy: string | undefined
  /** In a grid the column's head and the row name the control; in a form its label does. */
  readonly label: string | undefined
  readonly onFocus: () => void
}

/** The photos and documents of a cell: added, looked at, taken away. */
export function AttachControl(props: AttachControlProps) {
  const { cell } = props
  const { words } = useSpeech()
  const desk = useDesk()
  const { school } = useApi()
  const state = useCell(cell)
  const isOpen = desk.isOpen(cell)
  const adding = useAttaching(cell)
  const [shown, setShown] = useState<AttachmentLine>()
  const hashes = attachmentsOf(state.answer) ?? []
  const lines = useQuery({
    ...school.attachments.list.queryOptions({
      input: { school: desk.school, hashes: [...hashes] },
    }),
    enabled: hashes.length > 0,
    placeholderData: (before) => before,
  })
  const lineOf = (hash: Sha256) => lines.data?.find((one) => one.hash === hash)
  const remove = (hash: Sha256) =>
    putNamed(
      desk,
      cell,
      namedIn(desk, cell).filter((one) => one !== hash),
    )
  return (
    <span className={styles.control}>
      {hashes.map((hash) => {
        const line = lineOf(hash)
        const name = line?.name ?? words.attach.loading
        return (
          <span key={hash} className={styles.one}>
            <button
              type="button"
              className={styles.look}
              title={name}
              aria-label={words.attach.look(name)}
              onClick={() => setShown(line)}
            >
              {line?.thumbnail === undefined ? (
                <Icon name="form" />
              ) : (
                <img src={`data:image/jpeg;base64,${line.thumbnail}`} alt="" />
              )}
            </button>
            {isOpen ? (
              <button
                type="button"
                className={`${styles.remove} no-print`}
                aria-label={words.attach.remove(name)}
                title={words.attach.remove(name)}
                onClick={() => remove(hash)}
              >
                <Icon name="close" size={12} />
              </button>
            ) : null}
          </span>
        )
      })}
      {isOpen ? (
        <label className={`${styles.add} no-print`}>
          <Icon name="add" size={12} />
          {adding.isPending ? words.attach.adding : words.attach.add}
          <input
            id={cell}
            data-stop={cell}
            className="hidden-text"
            type="file"
            multiple
            accept="image/jpeg,image/png,image/webp,application/pdf,.heic,.heif"
            disabled={adding.isPending}
            aria-label={props.label}
            aria-describedby={props.describedBy}
            onFocus={props.onFocus}
            onChange={(event) => {
              adding.mutate([...(event.currentTarget.files ?? [])])
              event.currentTarget.value = ''
            }}
          />
        </label>
      ) : null}
      <LostAttachments cell={cell} />
      <FaultNotice thrown={adding.error} />
      {shown === undefined ? null : (
        <AttachmentDialog line={shown} onClose={() => setShown(undefined)} />
      )}
    </span>
  )
}
