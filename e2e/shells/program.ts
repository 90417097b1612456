import type { Page } from '@playwright/test'

/** The program as a person has it open: one window on one folder. */
export interface Program {
  readonly page: Page
  /** Ends it as a person would. */
  readonly close: () => Promise<void>
  /** Ends it as a power cut would: `kill -9`, services included. */
  readonly pullThePlug: () => Promise<void>
}
