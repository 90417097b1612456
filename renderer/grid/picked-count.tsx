import { useSyncExternalStore } from 'react'
import { useSpeech } from '#renderer/language/language.tsx'
import { useGrid } from './grid-context.ts'
import { blockOf, isBlock } from './picked.ts'

/** How many rows and cells are picked; nothing for a single cell. */
export function PickedCount({ count }: { readonly count: number }) {
  const { picking } = useGrid()
  const { words } = useSpeech()
  const picked = useSyncExternalStore(picking.subscribe, picking.picked)
  const { top, bottom, left, right } = blockOf(picked)
  const rows = Math.min(bottom, count - 1) - Math.max(top, 0) + 1
  return (
    <span data-testid="picked-count" role="status">
      {isBlock(picked) && rows > 0 ? words.grid.pickedCount(rows, rows * (right - left + 1)) : null}
    </span>
  )
}
