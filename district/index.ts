import { randomBytes } from 'node:crypto'
import { userInfo } from 'node:os'
import { run } from '#district/cli/run.ts'
import { Instant } from '#shared/ids.ts'

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  user: userInfo().username,
  clock: () => Instant.parse(new Date().toISOString()),
  random: (count) => new Uint8Array(randomBytes(count)),
  out: (line) => console.log(line),
  err: (line) => console.error(line),
})
