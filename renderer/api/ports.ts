import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { Link } from './clients.ts'

interface PortLinks {
  readonly school: Link
  readonly host: Link
}

/** The word by which the preload script hands over two ports: the services' and the shell's. */
export const portsMessage = 'junheng-ports'

/**
 * Links over the ports that the preload script hands over. Calls wait for the first pair; when the
 * services were started again a new pair comes and later calls go there.
 */
export function portLinks(target: Window): PortLinks {
  let links: PortLinks | undefined
  let arrived: (links: PortLinks) => void = () => undefined
  const first = new Promise<PortLinks>((resolve) => {
    arrived = resolve
  })
  target.addEventListener('message', (event) => {
    const [services, host] = event.ports
    if (event.source !== target || event.data !== portsMessage) return
    if (services === undefined || host === undefined) return
    links = { school: linkOver(services), host: linkOver(host) }
    arrived(links)
  })
  const now = async () => links ?? first
  return {
    school: {
      call: async (path, input, options) => (await now()).school.call(path, input, options),
    },
    host: { call: async (path, input, options) => (await now()).host.call(path, input, options) },
  }
}

function linkOver(port: MessagePort): Link {
  const link = new PortLink({ port })
  port.start()
  return link
}
