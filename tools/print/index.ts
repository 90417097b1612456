import { run } from './run.ts'

// Set by scripts/run.mjs, which knows where browsers are installed.
const browser = process.env['JUNHENG_CHROMIUM'] || undefined
process.exitCode = await run(process.argv.slice(2), browser)
