import { implement } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { expect, test } from 'vitest'
import { hostContract } from '#shared/contract/host.ts'
import { clientsOver } from './clients.ts'
import { portLinks, portsMessage } from './ports.ts'

/** The shell's side of a port, answering as Electron's would. */
function shellOn(port: MessagePort, folder: string): void {
  const host = implement(hostContract)
  const router = {
    abilities: host.abilities.handler(() => ({ shell: 'electron', pick_folder: true, pdf: true })),
    pickFolder: host.pickFolder.handler(() => ({ path: folder })),
    printPdf: host.printPdf.handler(() => ({ path: null })),
  }
  new RPCHandler(router).upgrade(port)
  port.start()
}

function handOver(target: EventTarget, source: unknown, folder: string): () => void {
  const [services, shell] = [new MessageChannel(), new MessageChannel()]
  shellOn(shell.port2, folder)
  const event = Object.assign(new Event('message'), {
    source,
    data: portsMessage,
    ports: [services.port1, shell.port1],
  })
  target.dispatchEvent(event)
  return () => {
    for (const port of [services.port1, shell.port1, services.port2, shell.port2]) port.close()
  }
}

test('calls wait for the ports, and go to the newest pair', async () => {
  // Only listening is needed of the window here.
  const target = new EventTarget() as unknown as Window
  const { host } = clientsOver(portLinks(target))
  const early = host.pickFolder({ title: 'stick' })
  const closeFirst = handOver(target, target, '/media/one')
  expect(await early).toEqual({ path: '/media/one' })
  const closeSecond = handOver(target, target, '/media/two')
  expect(await host.pickFolder({ title: 'stick' })).toEqual({ path: '/media/two' })
  closeFirst()
  closeSecond()
})

test('ports from anywhere but our own preload script are not used', async () => {
  const target = new EventTarget() as unknown as Window
  const { host } = clientsOver(portLinks(target))
  const answer = host.pickFolder({ title: 'stick' })
  const closeStrange = handOver(target, new EventTarget(), '/strange')
  const closeOurs = handOver(target, target, '/ours')
  expect(await answer).toEqual({ path: '/ours' })
  closeStrange()
  closeOurs()
})
