import { existsSync } from 'node:fs'
import { type Browser, chromium } from '@playwright/test'

/** The browser of the journeys: the one that is named, else where Debian puts it, else an installed Chrome. */
export function openChromium(): Promise<Browser> {
  const named = process.env['JUNHENG_CHROMIUM'] || '/usr/bin/chromium'
  const browser = existsSync(named) ? { executablePath: named } : { channel: 'chrome' }
  // Chromium refuses its sandbox to root, which only test machines are.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ ...browser, args: [...asRoot, '--disable-dev-shm-usage'] })
}
