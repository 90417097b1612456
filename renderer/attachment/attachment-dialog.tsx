import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import { fromBase64 } from '#renderer/api/base64.ts'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { momentOf } from '#renderer/ui/moment.ts'
import type { AttachmentLine } from '#shared/contract/attachments.ts'
import styles from './attachment.module.css'

interface AttachmentDialogProps {
  readonly line: AttachmentLine
  readonly onClose: () => void
}

/** A photo in full, or a document to save; who added it and when, and the hash that stands in the record. */
export function AttachmentDialog({ line, onClose }: AttachmentDialogProps) {
  const { words } = useSpeech()
  const { school: code } = useDesk()
  const { school } = useApi()
  const { hash, media, name } = line
  const found = useQuery(
    school.attachments.get.queryOptions({ input: { school: code, hash }, gcTime: 0, retry: false }),
  )
  const bytes = found.data?.bytes
  const url = useMemo(
    () =>
      bytes === undefined
        ? undefined
        : URL.createObjectURL(new Blob([fromBase64(bytes)], { type: media })),
    [bytes, media],
  )
  useEffect(() => () => (url === undefined ? undefined : URL.revokeObjectURL(url)), [url])
  return (
    <Dialog
      wide
      title={name}
      closeWord={words.app.close}
      onClose={onClose}
      actions={
        <>
          {url === undefined ? null : (
            <Button component="a" variant="default" href={url} download={name}>
              {words.attach.save}
            </Button>
          )}
          <Button onClick={onClose} data-autofocus>
            {words.app.close}
          </Button>
        </>
      }
    >
      <FaultNotice thrown={found.error} />
      {url !== undefined && media === 'image/jpeg' ? (
        <img className={styles.full} src={url} alt={name} />
      ) : null}
      <p className={styles.facts}>
        {words.attach.added(line.added_by, momentOf(line.added_at), Math.ceil(line.size / 1024))}
      </p>
      <p className={styles.hash}>{hash}</p>
    </Dialog>
  )
}
