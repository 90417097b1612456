import { randomBytes } from 'node:crypto'
import { userInfo } from 'node:os'
import { type Core, createCore } from '#main/core.ts'
import { findPlaces } from '#main/courier/places.ts'
import { nodeFiles } from '#main/files/node-files.ts'
import { isFault } from '#shared/fault.ts'
import { Instant } from '#shared/ids.ts'
import { ServiceStart } from './messages.ts'
import { serve } from './service.ts'

// The entry of the utility process: the same core as the web host's, with the system's keys.

const { folder, packFile } = ServiceStart.parse(JSON.parse(process.argv.at(-1) ?? ''))
const log = (line: string) => void process.stderr.write(`${line}\n`)

await serve(process.parentPort, async (keyProtection) => {
  const core = await createCore({
    folder,
    packFile,
    clock: () => Instant.parse(new Date().toISOString()),
    random: (length) => new Uint8Array(randomBytes(length)),
    fileSystem: nodeFiles,
    places: findPlaces(nodeFiles, process.platform, userInfo().username),
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
    await core.unlockBySystem()
  } catch (thrown) {
    if (!isFault(thrown)) throw thrown
    log(`not opened by the system: ${thrown.code}`)
  }
}
