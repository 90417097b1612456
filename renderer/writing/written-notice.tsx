import type { ReactNode } from 'react'
import { useSpeech } from '#renderer/language/language.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import type { Writing } from './use-write.ts'
import { WrittenTable } from './written-table.tsx'

interface WrittenNoticeProps {
  readonly writing: Writing
  /** What is to be done with a stick on which everything lies. */
  readonly children: (written: NonNullable<Writing['result']>) => ReactNode
}

/** What lies on the stick after a write: everything, so that it may be taken out, or what a stop left. */
export function WrittenNotice({ writing, children }: WrittenNoticeProps) {
  const { words } = useSpeech()
  const { result } = writing
  if (result === undefined) return null
  const { written, stopped, left } = result
  const table = written.length === 0 ? null : <WrittenTable written={written} />
  if (stopped) {
    return (
      <Notice tone="warn" title={words.writing.stopped} live>
        <p>{words.writing.whole(written.length)}</p>
        <p>{words.writing.left(left)}</p>
        <p>{words.writing.noHalf}</p>
        {table}
      </Notice>
    )
  }
  return (
    <Notice tone="good" title={words.handIn.done} live>
      {children(result)}
      {table}
    </Notice>
  )
}
