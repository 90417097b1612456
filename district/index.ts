import { randomBytes } from 'node:crypto'
import { userInfo } from 'node:os'
import { run } from '#district/cli/run.ts'
import { Instant } from '#shared/ids.ts'

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  user: whoever(),
  clock: () => Instant.parse(new Date().toISOString()),
  random: (count) => new Uint8Array(randomBytes(count)),
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  ended,
})

/** The name for the audit log; in a container the user may have a number only. */
function whoever(): string {
  try {
    return userInfo().username
  } catch (thrown) {
    if (!(thrown instanceof Error)) throw thrown
    return `uid ${process.getuid?.() ?? '?'}`
  }
}

/** A second signal ends the process at once, as everywhere. */
function ended(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}
