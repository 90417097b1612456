import type { Sha256 } from '#shared/ids.ts'
import type { CarriedObject, Reply } from '#shared/reply/reply.ts'

/** One object in a reply's container, with its bytes. */
export type Carried = Omit<CarriedObject, 'size'> & { readonly bytes: Uint8Array }

/** How a reply lists what it carries. */
export function listed(carried: readonly Carried[]): Pick<Reply, 'objects' | 'restore'> {
  const objects = carried
    .map(({ hash, kind, bytes }) => ({ hash, kind, size: bytes.length }))
    .sort((one, other) => (one.hash < other.hash ? -1 : 1))
  const restore = objects.filter(({ kind }) => kind === 'record').map(({ hash }) => hash)
  return { objects, ...(restore.length === 0 ? {} : { restore }) }
}

/** What lies in the container, by hash. */
export const bytesOf = (carried: readonly Carried[]): ReadonlyMap<Sha256, Uint8Array> =>
  new Map(carried.map(({ hash, bytes }) => [hash, bytes]))
