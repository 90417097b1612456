import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import { toBase64 } from '#renderer/api/base64.ts'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { momentOf } from '#renderer/ui/moment.ts'
import { Notice } from '#renderer/ui/notice.tsx'
import { Part } from '#renderer/ui/page.tsx'
import { FindByCode, type Picked } from './find-by-code.tsx'
import { FingerprintBoxes } from './fingerprint-boxes.tsx'
import { maximumBytes } from './maximum-bytes.ts'
import styles from './office.module.css'

/**
 * Picks an invitation, shows what it claims, and has a person type the fingerprint from the letter
 * or the phone. The fingerprint of the file itself is not shown, so that nobody copies the screen.
 */
export function AcceptInvitation({ replaces }: { readonly replaces: boolean }) {
  const { words } = useSpeech()
  const { calls, school } = useApi()
  const client = useQueryClient()
  const picker = useRef<HTMLInputElement>(null)
  const [isTooLarge, setTooLarge] = useState(false)
  const [typed, setTyped] = useState('')
  const inspect = useMutation({
    mutationFn: async ({ name: picked, file }: Picked) => {
      const shown = await calls.school.district.inspect({ file })
      return { ...shown, picked, file }
    },
  })
  const accept = useMutation({
    mutationFn: (file: string) => calls.school.district.accept({ file, fingerprint: typed }),
    onSuccess: async () => {
      inspect.reset()
      await client.invalidateQueries({ queryKey: school.key() })
    },
  })
  const begin = () => {
    accept.reset()
    inspect.reset()
    // Its boxes are drawn anew and empty.
    setTyped('')
    setTooLarge(false)
  }
  const pick = async (picked: File | undefined) => {
    begin()
    if (picked === undefined) return
    setTooLarge(picked.size > maximumBytes)
    if (picked.size > maximumBytes) return
    const file = toBase64(new Uint8Array(await picked.arrayBuffer()))
    inspect.mutate({ name: picked.name, file })
  }
  const invitation = inspect.data
  return (
    <Part title={replaces ? words.office.replace : words.office.pick}>
      <div className={styles.stack}>
        {accept.isSuccess ? <Notice tone="good" title={words.office.accepted} live /> : null}
        <FaultNotice thrown={inspect.error ?? accept.error} />
        {isTooLarge ? <Notice tone="bad" title={words.office.tooLarge} live /> : null}
        <div className={styles.pick}>
          <input
            ref={picker}
            type="file"
            accept=".jhi"
            hidden
            onChange={(event) => {
              void pick(event.currentTarget.files?.[0])
              // The same file may be picked again after a mistake.
              event.currentTarget.value = ''
            }}
          />
          <Button
            variant={invitation === undefined && !replaces ? 'filled' : 'default'}
            leftSection={<Icon name="folder" />}
            onClick={() => picker.current?.click()}
          >
            {words.office.pick}
          </Button>
          {inspect.data === undefined ? null : (
            <span>{`${words.office.picked} ${inspect.data.picked}`}</span>
          )}
        </div>
        {invitation === undefined ? (
          <FindByCode onBegin={begin} onFound={(found) => inspect.mutate(found)} />
        ) : (
          <>
            <dl className={styles.facts}>
              <dt>{words.office.name}</dt>
              <dd>{invitation.name}</dd>
              <dt>{words.office.region}</dt>
              <dd>{invitation.region}</dd>
              <dt>{words.office.invites}</dt>
              <dd>{invitation.school}</dd>
              <dt>{words.office.issued}</dt>
              <dd>{words.office.validUntil(momentOf(invitation.issued_at), invitation.until)}</dd>
              <dt>{words.office.shortCode}</dt>
              <dd>{invitation.code}</dd>
            </dl>
            <FingerprintBoxes onTyped={setTyped} />
            <div className={styles.end}>
              <Button
                size="md"
                leftSection={<Icon name="seal" />}
                disabled={!/^(\d{5} ){7}\d{5}$/.test(typed) || accept.isPending}
                onClick={() => accept.mutate(invitation.file)}
              >
                {words.office.accept}
              </Button>
            </div>
          </>
        )}
      </div>
    </Part>
  )
}
