import { useQuery, useQueryClient } from '@tanstack/react-query'

/** A value that outlives the screen, which is drawn anew with the draft; it ends with the window. */
export function useKept<T extends number | boolean>(
  name: string,
  first: T,
): readonly [T, (next: T) => void] {
  const client = useQueryClient()
  const queryKey = ['kept', name]
  const { data } = useQuery({
    ...{ queryKey, queryFn: () => first, enabled: false, initialData: first },
    ...{ staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY },
  })
  // Only `first` and what is set below ever stand there.
  return [data as T, (next) => client.setQueryData<T>(queryKey, next)]
}
