import * as z from 'zod'
import type { Drive, Machine } from './drive.ts'
import { orElse } from './or-else.ts'
import { readPlist } from './plist.ts'

/** What is used of `diskutil info -plist`; it says a hundred more things (diskutil(8)). */
const Info = z.object({
  BusProtocol: z.string().optional(),
  MountPoint: z.string(),
  VolumeName: z.string(),
  RemovableMediaOrExternalDevice: z.boolean(),
  WritableVolume: z.boolean(),
})
type Info = z.infer<typeof Info>

const infoMs = 5_000

/**
 * What is below `/Volumes`: a stick, card or outer disk by the word of `diskutil`, then what it knows
 * nothing of (a share). The system's own volumes and images of installers are left out. Where
 * `diskutil` is silent altogether, every volume but the system's may be a stick.
 */
export function macosDrives(): (machine: Machine) => Promise<readonly Drive[]> {
  // A command for each volume each time would be dear; a volume that is plugged in is asked about once.
  const asked = new Map<string, Promise<Info | null>>()
  return async (machine) => {
    const names = await volumeNames(machine)
    for (const gone of asked.keys()) if (!names.includes(gone)) asked.delete(gone)
    const drives: Drive[] = []
    for (const name of names) {
      const path = `/Volumes/${name}`
      const info = asked.get(name) ?? infoOf(machine, path)
      asked.set(name, info)
      const said = await info
      if (said === null) drives.push({ path, label: name, removable: false, read_only: false })
      else if (isStick(said)) {
        const label = said.VolumeName === '' ? name : said.VolumeName
        drives.push({ path, label, removable: true, read_only: !said.WritableVolume })
      }
    }
    return drives.sort((one, two) => Number(two.removable) - Number(one.removable))
  }
}

const isStick = (info: Info): boolean =>
  info.RemovableMediaOrExternalDevice && info.BusProtocol !== 'Disk Image'

async function volumeNames(machine: Machine): Promise<readonly string[]> {
  const entries = await orElse([], () => machine.files.list('/Volumes'))
  return entries
    .map(({ name }) => name)
    .filter((name) => name !== 'Macintosh HD' && !/^(\.|com\.apple\.)/.test(name))
    .sort()
}

async function infoOf(machine: Machine, path: string): Promise<Info | null> {
  const text = await machine.run('/usr/sbin/diskutil', ['info', '-plist', path], infoMs)
  const parsed = Info.safeParse(text === null ? null : readPlist(text))
  // It answers for the start volume when it does not know the path.
  return parsed.success && parsed.data.MountPoint === path ? parsed.data : null
}
