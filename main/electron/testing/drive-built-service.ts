import { EventEmitter, once } from 'node:events'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { FromService, type ToService } from '#main/electron/messages.ts'
import type { SchoolClient } from '#shared/contract/school.ts'

// Runs the built service process in plain Node: `node drive-built-service.ts SERVICE START-JSON`.
// Stands where Electron stands: parentPort, one window's port, and a keyring that keeps nothing.

const [service = '', start = ''] = process.argv.slice(2)
const events = new EventEmitter()
const tell = (data: ToService, ports: readonly unknown[] = []) =>
  events.emit('message', { data, ports })
Object.defineProperty(process, 'parentPort', {
  value: {
    on: events.on.bind(events),
    postMessage: (said: unknown) => {
      const message = FromService.parse(said)
      if (message.kind === 'ready') events.emit('ready')
      if (message.kind === 'key-question')
        tell({ kind: 'key-answer', id: message.id, answer: null })
    },
  },
})
process.argv.push(start)
const ready = once(events, 'ready')
const ended = import(service)
await ready

const { port1, port2 } = new MessageChannel()
tell({ kind: 'window' }, [
  {
    postMessage: (data: unknown) => port1.postMessage(data),
    on: (event: 'message' | 'close', listener: (event?: { data: unknown }) => void) =>
      port1.on(event, (data: unknown) => listener({ data })),
    start: () => port1.start(),
  },
])
const client = createORPCClient<SchoolClient>(new RPCLink({ port: port2 }))
port2.start()
const before = await client.workspace.status({})
const person = { name: '李梅', role: 'clerk' } as const
await client.workspace.create({ kind: 'test', passphrase: 'samples only', person })
const after = await client.workspace.status({})
const { pack } = await client.pack.get({})
process.stdout.write(JSON.stringify({ before: before.state, after: after.state, pack: pack.id }))
port2.close()
tell({ kind: 'close' })
await ended
