import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import { faultOf } from '#renderer/api/fault-of.ts'
import { openDesk } from '#renderer/desk/open-desk.ts'
import { createEngine } from '#shared/engine/engine.ts'
import type { Period, SchoolCode, WorkspaceKind } from '#shared/ids.ts'
import type { Actor } from '#shared/role.ts'

interface DeskPlace {
  readonly school: SchoolCode
  readonly period: Period
  readonly kind: WorkspaceKind
  /**
   * Who works: another person may see less of the draft, and of its pack. What is stored bears this
   * person's name, also when another one has entered meanwhile.
   */
  readonly actor: Actor
}

/** Opened once and kept: what is not stored yet must outlive a change of screen or a lock. */
const kept = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
} as const

/** The open draft of a school and period, with the engine of its pack. */
export function useOpenDesk({ school, period, kind, actor }: DeskPlace) {
  const { calls, school: services } = useApi()
  const client = useQueryClient()
  return useQuery({
    ...kept,
    queryKey: ['desk', school, period, actor.id],
    queryFn: async () =>
      openDesk({
        engineOf: (hash) =>
          client.ensureQueryData({
            ...kept,
            queryKey: ['engine', hash, actor.role],
            queryFn: async () => createEngine((await calls.school.pack.get({ hash })).pack),
          }),
        school,
        period,
        kind,
        filling: {
          open: calls.school.filling.open,
          save: (input) => calls.school.filling.save({ ...input, by: actor.id }),
        },
        faultOf: (thrown) => {
          const fault = faultOf(thrown)
          // The services were started again, or the person left: somebody is asked, the edits stay here.
          if (fault.code === 'workspace-locked' || fault.code === 'person-missing') {
            void client.invalidateQueries({ queryKey: services.workspace.status.key() })
          }
          return fault
        },
        later: (ms, act) => {
          const timer = setTimeout(act, ms)
          return () => clearTimeout(timer)
        },
        // After the next frame; a hidden window has no frames and needs no painting.
        soon: (act) => (document.hidden ? act() : requestAnimationFrame(() => setTimeout(act, 0))),
        now: () => performance.now(),
      }),
  })
}
