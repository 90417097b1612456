// @ts-check
import { findBrowser } from './browsers.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { run } from './process.mjs'
import { pinnedNode } from './root.mjs'

// Runs a source file on the pinned Node: `node scripts/run.mjs FILE ARGS`. Installs and builds the
// pack first if needed; the tool that builds the pack needs none.
const [file, ...args] = process.argv.slice(2)
if (file === undefined) throw new Error('which file?')
// A tool that prints needs a browser, and does not know where they are installed.
const browser = file.startsWith('tools/') ? findBrowser() : null
if (browser !== null) process.env['JUNHENG_CHROMIUM'] = browser
// The office's service also gives out its pages.
const needed = file.startsWith('district/') && args.includes('serve') ? ['renderer'] : []
const ready =
  (await ensureInstalled()) &&
  (file.startsWith('tools/pack/') || (await ensureBuilt(['pack', ...needed])))
process.exitCode = ready ? await run(pinnedNode, [file, ...args]) : 1
