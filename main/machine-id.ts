import type { Run } from './courier/drives/run.ts'
import { errnoOf } from './files/errno.ts'
import type { FileSystem } from './files/file-system.ts'

/** What the reader of a machine's id asks of the system. */
export interface MachineSources {
  readonly platform: NodeJS.Platform
  readonly files: Pick<FileSystem, 'read'>
  readonly run: Run
  /** The folder of Windows, for the program that reads the registry. */
  readonly systemRoot: string
}

/** The id that the system gives to this machine; null when it cannot be read. */
export type ReadMachineId = () => Promise<string | null>

/** A program that says nothing for so long will say nothing. */
const patience = 5_000

/**
 * Reads the machine's id: on Linux `/etc/machine-id` (machine-id(5)), on Windows the registry's
 * `MachineGuid`, on macOS `IOPlatformUUID`. It stays the same until the system is installed anew; a
 * cloned disk has the same one. What is no such id is null: nothing is assumed then.
 */
export function machineIdOf(sources: MachineSources): ReadMachineId {
  let known: string | null = null
  return async () => {
    known ??= await read(sources)
    return known
  }
}

async function read({ platform, files, run, systemRoot }: MachineSources): Promise<string | null> {
  if (platform === 'win32') {
    const key = 'HKLM\\SOFTWARE\\Microsoft\\Cryptography'
    const args = ['query', key, '/v', 'MachineGuid', '/reg:64']
    const text = await run(`${systemRoot}\\System32\\reg.exe`, args, patience)
    return found(text, /\bMachineGuid\s+REG_SZ\s+([0-9a-f-]{36})\s*$/im)
  }
  if (platform === 'darwin') {
    const args = ['-rd1', '-c', 'IOPlatformExpertDevice']
    return found(
      await run('/usr/sbin/ioreg', args, patience),
      /"IOPlatformUUID" = "([0-9a-f-]{36})"/i,
    )
  }
  return found(await textOf(files, '/etc/machine-id'), /^([0-9a-f]{32})\n?$/)
}

const found = (text: string | null, id: RegExp): string | null =>
  id.exec(text ?? '')?.[1]?.toLowerCase() ?? null

/** A system without the file has no id to tell. */
async function textOf(files: MachineSources['files'], path: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await files.read(path))
  } catch (thrown) {
    if (errnoOf(thrown) === undefined) throw thrown
    return null
  }
}
