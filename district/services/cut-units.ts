import { cutBySize, type Room } from '#shared/bundle/cut.ts'
import type { RestoreUnit } from './restore-list.ts'

/** Cuts units, in their order, into replies: by their bytes, and by the objects that they hold. */
export function cutUnits(
  units: readonly RestoreUnit[],
  room: Room,
): readonly (readonly RestoreUnit[])[] {
  const runs: RestoreUnit[][] = []
  let left = 0
  for (const unit of units) {
    const count = unit.objects.length
    const last = runs.at(-1)
    if (last === undefined || count > left) {
      runs.push([unit])
      left = room.objects - count
    } else {
      last.push(unit)
      left -= count
    }
  }
  return runs.flatMap((run) => cutBySize(run, room))
}
