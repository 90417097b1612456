import type { IconName } from '#renderer/ui/icon.tsx'
import type { CoverState } from '#shared/contract/office/coverage.ts'

/** The sign of each state; its word stands beside it or is read out. */
export const stateIcons: Readonly<Record<CoverState, IconName>> = {
  accepted: 'met',
  waiting: 'receive',
  pending: 'warning',
  returned: 'undo',
  late: 'bad',
  none: 'dot',
}
