import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { userInfo } from 'node:os'
import { call } from '@orpc/server'
import { type Core, createCore } from '#main/core.ts'
import { findPlaces } from '#main/courier/places.ts'
import type { Log } from '#main/crossing.ts'
import { nodeFiles } from '#main/files/node-files.ts'
import type { Random } from '#main/services/kit.ts'
import { Fault } from '#shared/fault.ts'
import { Instant } from '#shared/ids.ts'
import type { WebOptions } from './options.ts'
import { buildServer } from './server.ts'
import { createTickets } from './tickets.ts'

/** A running web host. */
export interface WebHost {
  /** A new address, good for one window. */
  readonly address: () => string
  readonly close: () => Promise<void>
}

/** Listens on 127.0.0.1. Faults: those of the pack and of the workspace, `key-file-refused`. */
export async function startHost(
  options: WebOptions,
  log: Log,
  /** Told a new address whenever one was used, so that a closed window can be opened again. */
  again: (address: string) => void,
): Promise<WebHost> {
  const random: Random = (length) => new Uint8Array(randomBytes(length))
  const core = await createCore({
    folder: options.folder,
    packFile: options.pack,
    clock: () => Instant.parse(new Date().toISOString()),
    random,
    fileSystem: nodeFiles,
    places: findPlaces(nodeFiles, process.platform, userInfo().username),
    log,
  })
  try {
    if (options.testKeyFile !== undefined) await openByKeyFile(core, options.testKeyFile)
    const tickets = createTickets(random)
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
async function openByKeyFile(core: Core, path: string): Promise<void> {
  const status = await call(core.router.workspace.status, {})
  if (status.state === 'absent') return
  if (status.kind !== 'test') throw new Fault('key-file-refused', {})
  const passphrase = new TextDecoder().decode(await nodeFiles.read(path)).trim()
  await call(core.router.workspace.unlock, { passphrase })
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')
  return address.port
}
