import { Button } from '@mantine/core'
import { useMutation, useMutationState, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { FolderChoice } from '#renderer/places/folder-choice.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Page, Part } from '#renderer/ui/page.tsx'
import type { HeldPack } from '#shared/contract/school.ts'
import { FoundPacks } from './found-packs.tsx'
import { HeldPacks } from './held-packs.tsx'
import { OrphanList } from './orphan-list.tsx'

const installing = ['install-pack'] as const

/** Which packs are held, what an earlier one left over, and another one from a stick. */
export function PacksPage() {
  const { words, say } = useSpeech()
  const { calls, school } = useApi()
  const client = useQueryClient()
  const [folder, setFolder] = useState('')
  const held = useQuery(school.pack.list.queryOptions({ input: {} }))
  const look = useMutation({ mutationFn: () => calls.school.pack.look({ folder }) })
  const install = useMutation({
    mutationKey: installing,
    mutationFn: (file: string) => calls.school.pack.install({ folder, file }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: school.pack.key() })
      // The open draft moves to the pack; the page is drawn anew with it.
      await client.resetQueries({ queryKey: ['desk'] })
    },
  })
  const [installed] = useMutationState({
    filters: { mutationKey: installing, status: 'success' },
    // What the mutation of this key gives; the cache keeps it while the page is drawn anew.
    select: (mutation) => mutation.state.data as HeldPack,
  }).toReversed()
  const isReady = folder.trim() !== ''
  return (
    <Page
      title={words.packs.title}
      note={words.packs.what}
      action={
        <Button
          size="md"
          leftSection={<Icon name="search" />}
          disabled={!isReady}
          loading={look.isPending}
          onClick={() => look.mutate()}
        >
          {words.packs.look}
        </Button>
      }
    >
      <FaultNotice thrown={held.error ?? look.error ?? install.error} />
      {installed === undefined ? null : (
        <Notice
          tone="good"
          title={words.packs.installed(say(installed.title), installed.version)}
          live
        >
          {words.packs.moved}
        </Notice>
      )}
      <HeldPacks packs={held.data ?? []} />
      <OrphanList />
      <Part title={words.packs.where}>
        <FolderChoice
          title={words.folder.found}
          folder={folder}
          onFolder={(next) => {
            setFolder(next)
            look.reset()
            install.reset()
          }}
        />
      </Part>
      {look.data === undefined ? null : (
        <FoundPacks
          packs={look.data.packs}
          isBusy={install.isPending}
          onInstall={(file) => install.mutate(file)}
        />
      )}
    </Page>
  )
}
