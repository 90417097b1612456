import type { Deps } from '#district/deps.ts'
import { countFiles, listFiles } from '#district/store/inbox.ts'
import { type FileLine, type FileState, inboxPage } from '#shared/contract/office/inbox.ts'
import type { Scope } from './scope.ts'

type Asked = {
  readonly state?: FileState | undefined
  readonly after?: Pick<FileLine, 'last_seen_at' | 'file_id'> | undefined
}

/** What came in, a page of it, with what became of it. What nobody can read is the whole office's. */
export async function inboxOf(
  { state, after }: Asked,
  { district: { db, id } }: Pick<Deps, 'district'>,
  townships: Scope,
) {
  const found = await listFiles(db, id, { townships, state, after, limit: inboxPage + 1 })
  const files = found.slice(0, inboxPage)
  const last = files.at(-1)
  const isMore = found.length > files.length && last !== undefined
  return {
    files,
    ...(isMore ? { next: { last_seen_at: last.last_seen_at, file_id: last.file_id } } : {}),
    counts: await countFiles(db, id, townships),
  }
}
