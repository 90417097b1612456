import { existsSync } from 'node:fs'
import fastifyStatic from '@fastify/static'
import { RPCHandler } from '@orpc/server/fastify'
import Fastify, { type FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { SchoolRouter } from '#main/router.ts'
import { pageHeaders } from '#shared/page-headers.ts'
import { cookieName, readCookie, refusal } from './guards.ts'
import { hostRouter } from './host-router.ts'
import type { Tickets } from './tickets.ts'

export interface ServerDeps {
  readonly router: SchoolRouter
  readonly tickets: Tickets
  /** The built window. */
  readonly renderer: string
  /** The port that it listens on, known only after it listens. */
  readonly port: () => number
  /** Told when a start token has been used up: the next window needs another. */
  readonly spent: () => void
}

/** The import of a large register in one save; more is not a save of ours. */
export const bodyLimitBytes = 64 * 1024 * 1024

const Start = z.strictObject({ token: z.string().max(100) })

/** The loopback server, not yet listening. */
export async function buildServer(deps: ServerDeps): Promise<FastifyInstance> {
  const app = Fastify({ bodyLimit: bodyLimitBytes, forceCloseConnections: true })
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(pageHeaders)
    const refused = refusal(request.headers, deps.port())
    if (refused !== null) await reply.code(refused.status).send({ refused: refused.why })
  })
  app.post('/session', async (request, reply) => {
    const start = Start.safeParse(request.body)
    const isKnown = hasSession(deps, request.headers.cookie)
    const session = start.success ? deps.tickets.exchange(start.data.token) : null
    if (session !== null) {
      deps.spent()
      const name = cookieName(deps.port())
      reply.header('set-cookie', `${name}=${session}; HttpOnly; SameSite=Strict; Path=/`)
    }
    // A window that is loaded again still has its cookie, though its token is spent.
    return reply.code(session !== null || isKnown ? 204 : 401).send()
  })
  await app.register(async (scope) => rpc(scope, deps))
  if (existsSync(deps.renderer)) {
    await app.register(fastifyStatic, { root: deps.renderer, cacheControl: false })
  }
  return app
}

async function rpc(scope: FastifyInstance, deps: ServerDeps): Promise<void> {
  scope.addHook('onRequest', async (request, reply) => {
    if (!hasSession(deps, request.headers.cookie)) await reply.code(401).send({ refused: 'cookie' })
  })
  // Fastify's own JSON parser stays: it is what keeps the body limit.
  const handler = new RPCHandler({ school: deps.router, host: hostRouter() })
  scope.post('/rpc/*', async (request, reply) => {
    const { matched } = await handler.handle(request, reply, { prefix: '/rpc', context: {} })
    if (!matched) await reply.code(404).send({ refused: 'name' })
    return reply
  })
}

function hasSession(deps: ServerDeps, cookies: string | undefined): boolean {
  const value = readCookie(cookies, cookieName(deps.port()))
  return value !== null && deps.tickets.isSession(value)
}
