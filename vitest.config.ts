import { defineConfig } from 'vitest/config'

// A zone that is not UTC and not China's: a date that leans on the machine's zone shows here.
process.env['TZ'] = 'America/Phoenix'

export default defineConfig({
  test: {
    include: ['{shared,bench,main,preload,renderer,district,tools,scripts}/**/*.test.{ts,tsx}'],
    // Read as text by the test of contrast; other style sheets are left out of tests.
    css: { include: [/tokens[.]css/] },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
