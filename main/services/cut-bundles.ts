/** What one bundle may carry. */
export interface BundleRoom {
  readonly objects: number
  /** Before compression. */
  readonly bytes: number
}

/**
 * Cuts objects, in their order, into as few bundles as their room allows; the rest goes into the
 * next sequence number (design §7, Container). An object larger than a bundle's room goes alone.
 */
export function cutBundles<T extends { readonly bytes: Uint8Array }>(
  objects: readonly T[],
  room: BundleRoom,
): readonly (readonly T[])[] {
  const bundles: T[][] = []
  let left = 0
  for (const object of objects) {
    const last = bundles.at(-1)
    if (last === undefined || object.bytes.length > left || last.length === room.objects) {
      bundles.push([object])
      left = room.bytes - object.bytes.length
    } else {
      last.push(object)
      left -= object.bytes.length
    }
  }
  return bundles
}
