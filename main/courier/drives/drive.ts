import type { FileSystem } from '#main/files/file-system.ts'
import type { Place } from '#shared/contract/handing.ts'
import type { Run } from './run.ts'

/** What finding drives needs of the world: the system's own files, its commands and its names. */
export interface Machine {
  readonly platform: NodeJS.Platform
  /** The name of the person who is logged in: desktops mount sticks under it. */
  readonly user: string
  /** Windows' own folder, such as `C:\Windows`. */
  readonly systemRoot: string
  readonly files: Pick<FileSystem, 'read' | 'list' | 'space' | 'realPath'>
  readonly run: Run
}

/** A drive without its sizes, which the file system tells. */
export type Drive = Pick<Place, 'path' | 'label' | 'removable' | 'read_only'>
