import type { AddressInfo } from 'node:net'
import { type Core, createCore } from '#main/core.ts'
import type { Log } from '#main/crossing.ts'
import { namingFaults } from '#main/files/naming-faults.ts'
import { nodeFiles } from '#main/files/node-files.ts'
import { systemRandom, thisMachine } from '#main/this-machine.ts'
import { Fault } from '#shared/fault.ts'
import type { WebOptions } from './options.ts'
import { buildServer } from './server.ts'
import { withTestDrive } from './test-drive.ts'
import { createTickets } from './tickets.ts'

/** A running web host. */
export interface WebHost {
  /** A new address, good for one window. */
  readonly address: () => string
  readonly close: () => Promise<void>
}

/**
 * Listens on 127.0.0.1. Faults: those of the pack and of the workspace; of a key file
 * `key-file-refused`, `key-wrong`, `folder-missing`.
 */
export async function startHost(
  options: WebOptions,
  log: Log,
  /** Told a new address whenever one was used, so that a closed window can be opened again. */
  again: (address: string) => void,
): Promise<WebHost> {
  const machine = thisMachine()
  const { testDrive } = options
  const core = await createCore({
    folder: options.folder,
    packFile: options.pack,
    ...machine,
    ...(testDrive === undefined ? {} : withTestDrive(machine, testDrive)),
    log,
  })
  try {
    if (options.testKeyFile !== undefined) await openByKeyFile(core, options.testKeyFile)
    const tickets = createTickets(systemRandom)
    let port = options.port
    const address = () => `http://127.0.0.1:${port}/#token=${tickets.issue()}`
    const app = await buildServer({
      router: core.router,
      tickets,
      renderer: options.renderer,
      port: () => port,
      spent: () => again(address()),
    })
    await app.listen({ host: '127.0.0.1', port: options.port })
    port = portOf(app.server.address())
    return {
      address,
      close: async () => {
        await app.close()
        await core.close()
      },
    }
  } catch (thrown) {
    await core.close()
    throw thrown
  }
}

/** Opens a test workspace with the passphrase of a file; a real one is refused. */
async function openByKeyFile({ session }: Core, path: string): Promise<void> {
  const found = await session.state()
  if (found.state !== 'locked') return
  if (found.file.kind !== 'test') throw new Fault('key-file-refused', {})
  const bytes = await namingFaults(nodeFiles).read(path)
  await session.unlock(new TextDecoder().decode(bytes).trim())
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')
  return address.port
}
