import type { Page } from '@playwright/test'

/** The program as a person has it open: one window on one folder. */
export interface Program {
  /** The window; another one after `crashWindow`. */
  readonly page: Page
  /** Ends it as a person would. */
  readonly close: () => Promise<void>
  /** Ends it as a power cut would: `kill -9`, services included. */
  readonly pullThePlug: () => Promise<void>
  /** Kills the window's own process and opens the window again at the same place. */
  readonly crashWindow: () => Promise<void>
}

export interface OpenOptions {
  readonly folder?: string
  /** Opens a test workspace without asking; the product's shell has the system's keys for this. */
  readonly keyFile?: string
  /** A folder that is plugged in as a removable drive while it is there; only the web host takes one. */
  readonly drive?: { readonly path: string /** In KiB a second. */; readonly speed: number }
}
