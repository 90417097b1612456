import { type Core, createCore } from '#main/core.ts'
import { thisMachine } from '#main/this-machine.ts'
import { isFault } from '#shared/fault.ts'
import { ServiceStart } from './messages.ts'
import { serve } from './service.ts'

// The entry of the utility process: the same core as the web host's, with the system's keys.

const { folder, packFile } = ServiceStart.parse(JSON.parse(process.argv.at(-1) ?? ''))
const log = (line: string) => void process.stderr.write(`${line}\n`)

await serve(process.parentPort, async (keyProtection) => {
  const core = await createCore({
    folder,
    packFile,
    ...thisMachine(),
    keyProtection,
    log,
  })
  await openQuietly(core)
  return core
})
process.exit(0)

/** What keeps the workspace from opening by itself, the window will say when a person opens it. */
async function openQuietly(core: Core): Promise<void> {
  try {
    await core.session.unlockBySystem()
  } catch (thrown) {
    if (!isFault(thrown)) throw thrown
    log(`not opened by the system: ${thrown.code}`)
  }
}
