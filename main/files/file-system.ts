/** A file being written. */
export interface OpenFile {
  /** Writes some of the bytes and answers with how many. */
  readonly write: (bytes: Uint8Array) => Promise<number>
  /** Returns when the device says that the bytes are on it. */
  readonly sync: () => Promise<void>
  readonly close: () => Promise<void>
}

export interface FolderEntry {
  readonly name: string
  readonly isFile: boolean
}

/** Room on a device, in bytes. */
export interface Space {
  /** What may still be written by this user. */
  readonly free: number
  readonly total: number
}

/**
 * Told of every piece that went over the cable, in bytes, and called with 0 between two acts. Throws
 * when a person wants to stop.
 */
export type Step = (bytes: number) => void

/** The size of what has no end; a whole number, as a fault tells sizes. */
export const endless: number = Number.MAX_SAFE_INTEGER

/** The part of a file system that is used here. Every call may fail with an errno as `code`. */
export interface FileSystem {
  /** Makes a new file in place of what stands there; a link is removed, never followed. */
  readonly create: (path: string) => Promise<OpenFile>
  readonly rename: (from: string, to: string) => Promise<void>
  /** Gives the file a second name, all at once; false when something stands there already. */
  readonly link: (from: string, to: string) => Promise<boolean>
  readonly remove: (path: string) => Promise<void>
  /** Makes a rename durable. Does nothing where folders cannot be synced (Windows). */
  readonly syncFolder: (path: string) => Promise<void>
  readonly read: (path: string) => Promise<Uint8Array>
  /** As `read`, but from the device itself as far as the system lets us (`read-back.ts`). */
  readonly readBack: (path: string, step: Step) => Promise<Uint8Array>
  /**
   * Size in bytes; null when nothing is there. A folder, pipe or device, which has no end, is `endless`, larger
   * than any limit, so that nobody reads it for a file.
   */
  readonly size: (path: string) => Promise<number | null>
  readonly space: (folder: string) => Promise<Space>
  /** Which device the path lies on; another one, or a fault, once a stick is pulled out. */
  readonly device: (path: string) => Promise<number>
  readonly list: (folder: string) => Promise<readonly FolderEntry[]>
  /** Where a chain of links ends. */
  readonly realPath: (path: string) => Promise<string>
  readonly makeFolder: (path: string) => Promise<void>
}
