import { defineConfig } from 'vitest/config'

// A zone that is not UTC and not China's: a date that leans on the machine's zone shows here.
process.env['TZ'] = 'America/Phoenix'

export default defineConfig({
  test: {
    include: ['{shared,main,preload,renderer,district,tools,scripts}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
