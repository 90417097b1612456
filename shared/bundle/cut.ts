import { limits } from '#shared/bundle/limits.ts'

/** What one file may carry. */
export interface Room {
  readonly objects: number
  /** Before compression. */
  readonly bytes: number
}

/** Half of what a file may be: text shrinks, and encryption adds little. */
export const halfAFile: Room = { objects: limits.objects, bytes: limits.bundleBytes / 2 }

/**
 * Cuts objects, in their order, into as few bundles or replies as their room allows; the rest goes into
 * the next number (design §7, Container). An object larger than the room goes alone. Sizes are in bytes.
 */
export function cutBySize<T extends { readonly size: number }>(
  objects: readonly T[],
  room: Room,
): readonly (readonly T[])[] {
  const files: T[][] = []
  let left = 0
  for (const object of objects) {
    const last = files.at(-1)
    if (last === undefined || object.size > left || last.length === room.objects) {
      files.push([object])
      left = room.bytes - object.size
    } else {
      last.push(object)
      left -= object.size
    }
  }
  return files
}
