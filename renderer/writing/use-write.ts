import {
  type MutationState,
  useMutation,
  useMutationState,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import type { Clients } from '#renderer/api/clients.ts'

type Write = Clients['school']['handing']['write']
type WriteInput = Parameters<Write>[0]
type Written = Awaited<ReturnType<Write>>

const mutationKey = ['write-to-stick']
/** Often enough that a bar moves. */
const progressMs = 200

/**
 * Writing to a stick: the act, how far it has come and what came of it. It goes on when the page is left;
 * who comes back meanwhile sees it again, and nobody sees the end of an earlier one.
 */
export function useWrite(onWritten: () => void = () => undefined) {
  const { calls, school } = useApi()
  const client = useQueryClient()
  const act = useMutation({
    mutationKey,
    mutationFn: (input: WriteInput) => calls.school.handing.write(input),
    onSuccess: onWritten,
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: school.proof.key() })
      await client.invalidateQueries({ queryKey: school.handing.key() })
      await client.invalidateQueries({ queryKey: school.principal.waiting.key() })
    },
  })
  const [before] = useState(() => {
    const found = client.getMutationCache().findAll({ mutationKey })
    const ended = found.filter(({ state }) => state.status !== 'pending')
    return new Set(ended.map(({ mutationId }) => mutationId))
  })
  const last = useMutationState({
    filters: { mutationKey, predicate: ({ mutationId }) => !before.has(mutationId) },
    select: ({ mutationId, state }) => ({
      id: mutationId,
      // Only the mutation above bears this key.
      state: state as MutationState<Written, Error, WriteInput>,
    }),
  }).at(-1)
  const isPending = last?.state.status === 'pending'
  const course = useQuery({
    queryKey: ['write-to-stick', last?.id],
    queryFn: () => calls.school.handing.progress({}),
    enabled: isPending,
    refetchInterval: progressMs,
  })
  const stop = useMutation({ mutationFn: () => calls.school.handing.stop({}) })
  const folder = last?.state.variables?.folder
  return {
    start: (input: WriteInput) => {
      stop.reset()
      act.mutate(input)
    },
    stop: () => stop.mutate(),
    isPending,
    isStopping: isPending && !stop.isIdle && !stop.isError,
    /** Null until the first word of it. */
    progress: course.data?.progress ?? null,
    result:
      folder === undefined || last?.state.data === undefined
        ? undefined
        : { folder, ...last.state.data },
    error: last?.state.error ?? stop.error,
  }
}

/** A write to a stick as the screens see it. */
export type Writing = ReturnType<typeof useWrite>
