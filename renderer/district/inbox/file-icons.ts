import type { IconName } from '#renderer/ui/icon.tsx'
import type { FileState } from '#shared/contract/office/inbox.ts'

/** The sign of each state; its word stands beside it. */
export const fileIcons: Readonly<Record<FileState, IconName>> = {
  verified: 'met',
  waiting: 'warning',
  disputed: 'unsure',
  quarantined: 'bad',
}
