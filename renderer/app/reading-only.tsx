import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import styles from '#renderer/frame/around.module.css'
import { useSpeech } from '#renderer/language/language.tsx'

/** Another program writes to this workspace: said above every screen, with the way to take over. */
export function ReadingOnly() {
  const { words } = useSpeech()
  const { school } = useApi()
  const client = useQueryClient()
  const reopen = useMutation(
    school.workspace.reopen.mutationOptions({
      // What the other program saved meanwhile is read anew, whoever writes now.
      onSettled: async () => {
        await client.invalidateQueries({ queryKey: school.key() })
        await client.resetQueries({ queryKey: ['desk'] })
      },
    }),
  )
  return (
    <div role="status" className={styles.reading}>
      <span>{words.app.readingOnly}</span>
      {reopen.isSuccess ? <strong>{words.app.stillReading}</strong> : null}
      <Button
        size="compact-sm"
        variant="white"
        loading={reopen.isPending}
        onClick={() => reopen.mutate({})}
      >
        {words.app.startFilling}
      </Button>
      {reopen.error === null ? null : <FaultNotice thrown={reopen.error} />}
    </div>
  )
}
