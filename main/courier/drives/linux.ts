import { basename, dirname } from 'node:path'
import type { Drive, Machine } from './drive.ts'
import { type Mount, readMounts } from './mounts.ts'
import { orElse } from './or-else.ts'

/**
 * What is mounted from a removable disk, wherever it is mounted; then what else is mounted where
 * desktops mount sticks, for which nothing says so (a share, an image). Joined from `/proc/mounts` and
 * sysfs, so that looking every few seconds costs a few small reads.
 */
export async function drivesOnLinux(machine: Machine): Promise<readonly Drive[]> {
  const text = await textOf(machine, '/proc/mounts')
  const mounts = readMounts(text).filter(({ path }) => !isOfTheSystem(path))
  const drives: Drive[] = []
  const known = new Set<string>()
  for (const mount of byLikelihood(mounts, machine.user)) {
    const { device, path } = mount
    if (known.has(path) || optical.has(mount.kind)) continue
    const disk = device.startsWith('/dev/') ? await diskOf(machine, device) : null
    const removable = disk?.removable === true
    // A stick that is mounted a second time elsewhere is one stick.
    if (removable && known.has(device)) continue
    if (!removable && rootOf(path, machine.user) === roots.length) continue
    known.add(path).add(device)
    const read_only = mount.readOnly || disk?.readOnly === true
    drives.push({ path, label: basename(path), removable, read_only })
  }
  return drives.sort((one, two) => Number(two.removable) - Number(one.removable))
}

/** Nothing can be handed in on a pressed disc. */
const optical: ReadonlySet<string> = new Set(['iso9660', 'udf'])

/** Where the running system itself lies, also when it was started from a stick. */
const isOfTheSystem = (path: string): boolean =>
  path === '/' ||
  /^\/(boot|efi|usr|var|etc|opt|home|nix|snap|proc|sys|dev|cdrom|run\/live|lib\/live)(\/|$)/.test(
    path,
  )

/** Below which folders desktops (udisks2) and administrators mount sticks, the likeliest first. */
const roots: readonly ((user: string) => string)[] = [
  (user) => `/media/${user}/`,
  (user) => `/run/media/${user}/`,
  () => '/media/',
  () => '/run/media/',
  () => '/mnt/',
]

function rootOf(path: string, user: string): number {
  const at = roots.findIndex((root) => path.startsWith(root(user)))
  return at === -1 ? roots.length : at
}

function byLikelihood(mounts: readonly Mount[], user: string): readonly Mount[] {
  const name = (one: Mount, two: Mount) => (one.path < two.path ? -1 : 1)
  return [...mounts].sort(
    (one, two) => rootOf(one.path, user) - rootOf(two.path, user) || name(one, two),
  )
}

interface Disk {
  readonly removable: boolean
  readonly readOnly: boolean
}

/** What sysfs says of the disk below a device; null when it says nothing of it. */
async function diskOf(machine: Machine, device: string): Promise<Disk | null> {
  // What is mounted from an encrypted stick has a name of its own: `/dev/mapper/luks-…` → `/dev/dm-0`.
  const node = basename(await orElse(device, () => machine.files.realPath(device)))
  const below = `/sys/class/block/${node}`
  const [slave] = await orElse([], () => machine.files.list(`${below}/slaves`))
  const place = await orElse(null, () =>
    machine.files.realPath(slave === undefined ? below : `${below}/slaves/${slave.name}`),
  )
  if (place === null) return null
  // `…/block/sdb/sdb1` is a part of `…/block/sdb`; `…/block/sdb` is a stick without parts.
  const disk = basename(dirname(place)) === 'block' ? place : dirname(place)
  const says = async (file: string) => (await textOf(machine, `${disk}/${file}`)).trim()
  const removable =
    (await says('removable')) === '1' ||
    /\/usb\d+\//.test(disk) ||
    // A card in a reader of its own; `MMC` is soldered in.
    (await says('device/type')) === 'SD'
  return { removable, readOnly: (await says('ro')) === '1' }
}

async function textOf(machine: Machine, path: string): Promise<string> {
  const bytes = await orElse(new Uint8Array(), () => machine.files.read(path))
  return new TextDecoder().decode(bytes)
}
