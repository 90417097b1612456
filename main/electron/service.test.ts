import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { os } from '@orpc/server'
import { expect, test } from 'vitest'
import * as z from 'zod'
import type { FromService } from './messages.ts'
import { serve } from './service.ts'

/** Node's port in the shape of Electron's, whose messages come as events with `data`. */
const inElectronsShape = (port: MessagePort) => ({
  postMessage: (data: unknown) => port.postMessage(data),
  on: (event: 'message' | 'close', listener: (event?: { data: unknown }) => void) =>
    port.on(event, (data: unknown) => listener({ data })),
  start: () => port.start(),
})

test('a window asks the core over its port, until the services are told to close', async () => {
  const parent = new EventEmitter()
  const said: FromService[] = []
  let isClosed = false
  const router = {
    double: os.input(z.number()).handler(({ input }) => input * 2),
  }
  const served = serve(
    {
      on: (event, listener) => parent.on(event, listener),
      postMessage: (message) => void said.push(message),
    },
    async () => ({
      router,
      close: async () => {
        isClosed = true
      },
    }),
  )
  await new Promise(setImmediate)
  expect(said).toEqual([{ kind: 'ready' }])

  const { port1, port2 } = new MessageChannel()
  parent.emit('message', { data: { kind: 'window' }, ports: [inElectronsShape(port1)] })
  const client = createORPCClient<{ double: (input: number) => Promise<number> }>(
    new RPCLink({ port: port2 }),
  )
  port2.start()
  expect(await client.double(21)).toBe(42)

  parent.emit('message', { data: { kind: 'beat' }, ports: [] })
  expect(said.at(-1)).toEqual({ kind: 'beat' })
  parent.emit('message', { data: { kind: 'close' }, ports: [] })
  await served
  expect(isClosed).toBe(true)
  port2.close()
})
