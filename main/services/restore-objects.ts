import { keptOf, type Media } from '#shared/attachment/kept.ts'
import { equalBytes } from '#shared/bytes.ts'
import { Fault } from '#shared/fault.ts'
import type { SchoolCode, Sha256, WorkspaceKind } from '#shared/ids.ts'
import { readPersonal, readRecord } from '#shared/record/read.ts'
import type { Personal, Record } from '#shared/record/record.ts'
import type { OpenedReply } from '#shared/reply/open.ts'

/** Something that comes back, with the bytes of which its hash is the identity. */
interface Returned {
  readonly hash: Sha256
  readonly bytes: Uint8Array
}

/** What a reply brings back, read as what it is called. */
export interface RestoreObjects {
  readonly records: readonly (Returned & { readonly record: Record })[]
  readonly personal: readonly (Returned & { readonly personal: Personal })[]
  readonly attachments: readonly (Returned & { readonly media: Media })[]
}

/**
 * Reads what a verified reply brings back. Faults: those of `readRecord`, `readPersonal` and `keptOf`;
 * `attachment-broken` for a photo that tells more than the picture; `restore-foreign`.
 */
export function restoreObjects(
  { reply, objects }: Pick<OpenedReply, 'reply' | 'objects'>,
  here: { readonly school: SchoolCode; readonly kind: WorkspaceKind },
): RestoreObjects {
  const of = (wanted: string) =>
    reply.objects.flatMap(({ hash, kind }) => {
      const bytes = objects.get(hash)
      if (bytes === undefined) throw new Error('opening proves every object')
      return kind === wanted ? [{ hash, bytes }] : []
    })
  return {
    records: of('record').map(({ hash, bytes }) => {
      const record = readRecord(bytes)
      if (record.school !== here.school) throw new Fault('restore-foreign', { hash, why: 'school' })
      if (record.kind !== here.kind) throw new Fault('restore-foreign', { hash, why: 'kind' })
      return { hash, bytes, record }
    }),
    personal: of('personal').map(({ hash, bytes }) => {
      const personal = readPersonal(bytes)
      if (personal.school !== here.school) {
        throw new Fault('restore-foreign', { hash, why: 'school' })
      }
      return { hash, bytes, personal }
    }),
    attachments: of('attachment').map(({ hash, bytes }) => {
      const kept = keptOf(bytes)
      if (!equalBytes(kept.bytes, bytes)) throw new Fault('attachment-broken', { why: 'metadata' })
      return { hash, bytes, media: kept.media }
    }),
  }
}
