import * as z from 'zod'
import type { Drive, Machine } from './drive.ts'
import { orAfter, orElse } from './or-else.ts'

/**
 * Drives as `script` writes them. `type`: 2 removable, 3 fixed, 4 network, 5 disc (Win32_LogicalDisk).
 * `bus` and `readOnly` are of the disk below, empty where the system does not tell.
 */
const Drives = z
  .array(
    z.strictObject({
      letter: z.string().regex(/^[A-Z]:$/),
      type: z.int().min(0).max(6),
      label: z.string().max(64),
      bus: z.string().max(64),
      readOnly: z.boolean(),
    }),
  )
  .max(26)
type Drives = z.infer<typeof Drives>

/** Single quotes only: what is passed on a command line must survive two rules of quoting. */
const script = [
  '[Console]::OutputEncoding = New-Object Text.UTF8Encoding $false',
  '$disks = @{}',
  'Get-Partition -ErrorAction SilentlyContinue | Where-Object DriveLetter | ForEach-Object {' +
    ' $disk = $_ | Get-Disk -ErrorAction SilentlyContinue;' +
    ' $disks[([string]$_.DriveLetter + [string][char]58)] = @{ bus = [string]$disk.BusType;' +
    ' readOnly = [bool]($disk.IsReadOnly -or $_.IsReadOnly) } }',
  '$found = @(Get-CimInstance Win32_LogicalDisk | ForEach-Object {' +
    ' $disk = $disks[$_.DeviceID];' +
    ' [ordered]@{ letter = $_.DeviceID; type = [int]$_.DriveType; label = [string]$_.VolumeName;' +
    ' bus = [string]$disk.bus; readOnly = [bool]($disk.readOnly -or $_.Access -eq 1) } })',
  'ConvertTo-Json -Compress -InputObject $found',
].join('; ')

const scriptMs = 8_000
const letterMs = 2_000

/**
 * Removable drives and outer (USB) disks by the word of Windows; where PowerShell is silent, every
 * letter after the system's own that answers may be a stick.
 */
export function windowsDrives(): (machine: Machine) => Promise<readonly Drive[]> {
  // PowerShell takes a second to start; it is asked again only when letters or sizes have changed.
  let asked: { readonly letters: string; readonly answer: Promise<Drives | null> } | undefined
  /** Letters of shares: one whose server is away would hold up every look. */
  let shares: ReadonlySet<string> = new Set()
  return async (machine) => {
    const sizes = await answering(machine, shares)
    const letters = JSON.stringify([...sizes])
    if (asked?.letters !== letters) asked = { letters, answer: ask(machine) }
    const said = await asked.answer
    if (said === null) {
      return [...sizes.keys()].map((letter) => {
        return { path: `${letter}:\\`, label: `${letter}:`, removable: false, read_only: false }
      })
    }
    shares = new Set(said.filter(({ type }) => type === 4).map(({ letter }) => letter.slice(0, 1)))
    return said
      .filter((one) => isStick(one) && sizes.has(one.letter.slice(0, 1)))
      .map(({ letter, label, readOnly }) => {
        return { path: `${letter}\\`, label: label || letter, removable: true, read_only: readOnly }
      })
  }
}

/** An outer disk calls itself fixed; the system's own is never one, whatever its bus. */
const isStick = ({ type, bus, letter }: Drives[number]): boolean =>
  type === 2 || (type === 3 && bus === 'USB' && letter !== 'C:')

async function ask(machine: Machine): Promise<Drives | null> {
  const program = `${machine.systemRoot}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`
  const args = ['-NoLogo', '-NoProfile', '-NonInteractive', '-Command', script]
  const text = await machine.run(program, args, scriptMs)
  if (text === null) return null
  try {
    const parsed = Drives.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown
    return null
  }
}

/** Letters with a medium, and its size: a letter without one has no size to tell. */
async function answering(
  machine: Machine,
  shares: ReadonlySet<string>,
): Promise<ReadonlyMap<string, number>> {
  const asking = [...'DEFGHIJKLMNOPQRSTUVWXYZ']
    .filter((letter) => !shares.has(letter))
    .map(async (letter) => {
      const size = orElse(null, async () => (await machine.files.space(`${letter}:\\`)).total)
      return [letter, await orAfter(letterMs, null, size)] as const
    })
  const found = await Promise.all(asking)
  return new Map(found.flatMap(([letter, size]) => (size === null ? [] : [[letter, size]])))
}
