import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import type { Person } from '#shared/contract/people.ts'

/** Everybody of this workspace, those who have left too; none until the answer is there. */
export function usePeople(): readonly Person[] {
  const { school } = useApi()
  return useQuery(school.people.list.queryOptions({ input: {} })).data ?? none
}

const none: readonly Person[] = []

/** Those who work here. */
export const working = (people: readonly Person[]): readonly Person[] =>
  people.filter(({ left_at }) => left_at === undefined)
