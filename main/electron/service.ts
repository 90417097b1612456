import type { SupportedMessagePort } from '@orpc/client/message-port'
import type { AnyRouter } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import type { KeyProtection } from '#main/services/key-wraps.ts'
import { askingKeys } from './key-line.ts'
import { type FromService, ToService } from './messages.ts'

/** The part of Electron's parentPort that is used. */
export interface Parent<Port> {
  readonly on: (
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly Port[] }) => void,
  ) => unknown
  readonly postMessage: (message: FromService) => void
}

/** A port to a window: MessagePortMain, or Node's own in a test. */
export type WindowPort = SupportedMessagePort & { readonly start: () => void }

/** What a host runs (`main/core.ts`). */
export interface Core {
  /** Asks for no context: the session lives in the core. */
  readonly router: AnyRouter
  readonly close: () => Promise<void>
}

/**
 * Serves the core to the windows whose ports the main process hands over, until it says `close`.
 * Resolves when the core is closed; the process may end then.
 */
export async function serve<Port extends WindowPort>(
  parent: Parent<Port>,
  makeCore: (keys: KeyProtection) => Promise<Core>,
): Promise<void> {
  const line = askingKeys((question) => parent.postMessage(question))
  // A port that is collected as garbage closes, so the open ones are held here.
  const ports: Port[] = []
  let handler: RPCHandler<Record<never, never>> | null = null
  const closing = new Promise<void>((resolve) => {
    parent.on('message', ({ data, ports: [port] }) => {
      const told = ToService.parse(data)
      if (told.kind === 'beat') parent.postMessage({ kind: 'beat' })
      else if (told.kind === 'key-answer') line.hear(told)
      else if (told.kind === 'close') resolve()
      else if (port && handler) {
        ports.push(port)
        handler.upgrade(port, { context: {} })
        port.start()
      }
    })
  })
  const core = await makeCore(line.keys)
  handler = new RPCHandler(core.router)
  parent.postMessage({ kind: 'ready' })
  await closing
  await core.close()
}
