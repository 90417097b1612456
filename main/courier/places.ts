import type { Place } from '#shared/contract/handing.ts'
import type { Drive, Machine } from './drives/drive.ts'
import { drivesOnLinux } from './drives/linux.ts'
import { macosDrives } from './drives/macos.ts'
import { orAfter, orElse } from './drives/or-else.ts'
import { windowsDrives } from './drives/windows.ts'

/**
 * Finds removable drives, then folders where sticks are mounted; the list may be empty, and any other
 * folder can still be named. It may be asked every few seconds.
 */
export type FindPlaces = () => Promise<readonly Place[]>

/** Longer than a healthy stick takes to wake up. */
const spaceMs = 2_000

/** How each system shows its removable drives, with label, sizes and write protection. */
export function findPlaces(machine: Machine): FindPlaces {
  const drives = drivesOf(machine.platform)
  return async () => {
    const found = await drives(machine)
    return Promise.all(found.map((drive) => withSizes(machine, drive)))
  }
}

function drivesOf(platform: NodeJS.Platform): (machine: Machine) => Promise<readonly Drive[]> {
  if (platform === 'win32') return windowsDrives()
  return platform === 'darwin' ? macosDrives() : drivesOnLinux
}

async function withSizes(machine: Machine, drive: Drive): Promise<Place> {
  const asking = orElse(null, () => machine.files.space(drive.path))
  const space = await orAfter(spaceMs, null, asking)
  return space === null ? drive : { ...drive, free: space.free, total: space.total }
}
