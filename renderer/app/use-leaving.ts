import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import type { Actor } from '#shared/role.ts'

/**
 * Lets another person enter: stores what waits, then asks who is there. False when something could
 * not be stored; then the person stays, for nobody else may store it.
 */
export function useLeaving(actor: Actor): () => Promise<boolean> {
  const desk = useDesk()
  const { calls, school } = useApi()
  const client = useQueryClient()
  return async () => {
    if (!(await desk.flush()) || desk.saving().kind !== 'saved') return false
    await calls.school.people.leave({})
    await client.invalidateQueries({ queryKey: school.workspace.status.key() })
    // What another person saves meanwhile is read when this one comes back.
    client.removeQueries({ queryKey: ['desk', desk.school, desk.period, actor.id] })
    return true
  }
}
