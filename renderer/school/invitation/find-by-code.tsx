import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { FolderChoice } from '#renderer/places/folder-choice.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import styles from './office.module.css'

/** An invitation's file, as it was chosen or found; base64. */
export interface Picked {
  readonly name: string
  readonly file: string
}

interface FindByCodeProps {
  /** A search begins: what was shown before is over. */
  readonly onBegin: () => void
  readonly onFound: (found: Picked) => void
}

/** Finds the file among others by the short code of the letter, on every stick or in one folder. */
export function FindByCode(props: FindByCodeProps) {
  const { words } = useSpeech()
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className={styles.find}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{words.office.findTitle}</summary>
      {isOpen ? <CodeForm {...props} /> : null}
    </details>
  )
}

function CodeForm({ onBegin, onFound }: FindByCodeProps) {
  const { words } = useSpeech()
  const { calls } = useApi()
  const [code, setCode] = useState('')
  const [folder, setFolder] = useState('')
  const find = useMutation({
    mutationFn: () => {
      const place = folder.trim() === '' ? {} : { folder: folder.trim() }
      return calls.school.district.find({ code, ...place })
    },
    onSuccess: onFound,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onBegin()
    find.mutate()
  }
  return (
    <form className={styles.stack} onSubmit={submit}>
      <p className={styles.quiet}>{words.office.findWhat}</p>
      <TextInput
        label={words.office.findCode}
        value={code}
        maxLength={40}
        autoComplete="off"
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <FolderChoice title={words.folder.choose} folder={folder} onFolder={setFolder} />
      <FaultNotice thrown={find.error} />
      <div className={styles.end}>
        <Button
          type="submit"
          variant="default"
          leftSection={<Icon name="search" />}
          disabled={code.trim() === '' || find.isPending}
          loading={find.isPending}
        >
          {words.office.find}
        </Button>
      </div>
    </form>
  )
}
