import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

// The browser that scripts/test.mjs found, else where Debian puts it, else an installed Chrome.
const named = process.env['JUNHENG_CHROMIUM'] || '/usr/bin/chromium'
const browser = existsSync(named) ? { executablePath: named } : { channel: 'chrome' }
// Chromium refuses its sandbox to root, which only test machines are.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export default defineConfig<{ shell: 'web' | 'electron' }>({
  testDir: 'e2e/specs',
  outputDir: 'test-results',
  reporter: 'list',
  // Each journey runs several processes; two at once would only wait for each other.
  workers: 1,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  use: {
    locale: 'zh-CN',
    actionTimeout: 20_000,
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    launchOptions: { ...browser, args: [...asRoot, '--disable-dev-shm-usage'] },
  },
  projects: [
    { name: 'chromium', use: { shell: 'web' } },
    // The same journeys in the product's own shell, where its binary is.
    { name: 'electron', use: { shell: 'electron' } },
  ],
})
