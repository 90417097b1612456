import '#renderer/ui/mantine.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { type Clients, clientsOver, httpLink } from '#renderer/api/clients.ts'
import { portLinks } from '#renderer/api/ports.ts'
import { beginSession } from '#renderer/api/session.ts'
import { App } from './app.tsx'

/** Over HTTP in the web host, over the preload script's ports in the shell; undefined if refused. */
async function connect(): Promise<Clients | undefined> {
  if (!window.location.protocol.startsWith('http')) return clientsOver(portLinks(window))
  if (!(await beginSession(window))) return undefined
  const { origin } = window.location
  return clientsOver({ school: httpLink(origin, 'school'), host: httpLink(origin, 'host') })
}

const place = document.getElementById('root')
if (place === null) throw new Error('the page has no root')
const root = createRoot(place)
// Ports may arrive as soon as this script has run: the listener must stand before the first await.
const clients = await connect()
root.render(
  <StrictMode>
    <App clients={clients} />
  </StrictMode>,
)
