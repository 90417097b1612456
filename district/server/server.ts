import { existsSync } from 'node:fs'
import fastifyCookie from '@fastify/cookie'
import fastifyRateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import { RPCHandler } from '@orpc/server/fastify'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { whoseSession } from '#district/services/signing-in.ts'
import { isAlive } from '#district/store/districts.ts'
import { pageHeaders } from '#shared/page-headers.ts'
import { addFileRoute } from './file-route.ts'
import { refusal } from './guards.ts'
import type { CallContext } from './implementer.ts'
import { addMetrics } from './metrics.ts'
import type { OfficeDeps } from './office-deps.ts'
import { officeRouter } from './router.ts'

export type ServerDeps = OfficeDeps & {
  /** The built pages. */
  readonly pages: string
  /** By which names and addresses people reach this machine. */
  readonly names: readonly string[]
  /** For TLS by file; absent on loopback, in a trusted network and behind a proxy that has it. */
  readonly tls?: { readonly cert: string; readonly key: string }
  /** A proxy in front ends TLS and says who calls. */
  readonly proxied: boolean
  /** Of structured logs; absent: none. */
  readonly logTo?: NodeJS.WritableStream
}

/** A call of the pages; files come by another way. */
const bodyLimitBytes = 1024 * 1024
/** Calls of one address in a minute; of signing in far fewer, each of which costs a second's work. */
const callsPerMinute = 1_200
const signInsPerMinute = 20

/** The office's server, not yet listening. */
export async function buildServer(deps: ServerDeps): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: bodyLimitBytes,
    forceCloseConnections: 'idle',
    trustProxy: deps.proxied ? 'loopback' : false,
    ...(deps.tls === undefined ? {} : { https: { ...deps.tls } }),
    logger: deps.logTo === undefined ? false : { stream: deps.logTo, serializers },
  }) as FastifyInstance
  const scheme = deps.tls === undefined && !deps.proxied ? 'http' : 'https'
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(pageHeaders)
    if (scheme === 'https') reply.header('strict-transport-security', 'max-age=31536000')
    const isWriting = request.method !== 'GET' && request.method !== 'HEAD'
    const refused = refusal({ headers: request.headers, isWriting }, { names: deps.names, scheme })
    if (refused !== null) await reply.code(refused.status).send({ refused: refused.why })
  })
  // A foreign page may send plain text without asking first (CORS, “simple requests”).
  app.removeContentTypeParser('text/plain')
  await app.register(fastifyCookie)
  await app.register(fastifyRateLimit, {
    keyGenerator: ({ ip, url }) => `${isSigningIn(url) ? 'sign-in' : 'call'} ${ip}`,
    max: ({ url }) => (isSigningIn(url) ? signInsPerMinute : callsPerMinute),
    timeWindow: 60_000,
  })
  addMetrics(app)
  app.get('/health', async (_request, reply) => {
    const isUp = await isAlive(deps.district.db)
    return reply.code(isUp ? 200 : 503).send({ store: isUp ? 'up' : 'down' })
  })
  await app.register(async (scope) => rpc(scope, deps, scheme))
  await app.register(async (scope) =>
    addFileRoute(scope, {
      ...{ log: deps.log, random: deps.random },
      asWhom: async (request) => {
        const account = await accountOf(request, deps, scheme)
        if (account === null) return null
        return { ...deps, person: { name: account.name, role: account.role } }
      },
    }),
  )
  if (existsSync(deps.pages)) {
    await app.register(fastifyStatic, { root: deps.pages, cacheControl: false, index: false })
    app.get('/', (_request, reply) => reply.sendFile('office.html'))
  }
  return app
}

const isSigningIn = (url: string): boolean =>
  /^\/rpc\/office\/session\/(sign|choose|change)/.test(url)

/** What a log line says of a call: never a query, a body, a cookie or an address. */
const serializers = {
  req: ({ method, routeOptions }: FastifyRequest) => ({ method, route: routeOptions.url }),
}

async function rpc(scope: FastifyInstance, deps: ServerDeps, scheme: 'http' | 'https') {
  // Fastify's own JSON parser stays: it is what keeps the body limit.
  const handler = new RPCHandler(officeRouter(deps))
  scope.post('/rpc/office/*', async (request, reply) => {
    const context = await contextOf(request, reply, deps, scheme)
    const { matched } = await handler.handle(request, reply, { prefix: '/rpc/office', context })
    if (!matched) await reply.code(404).send({ refused: 'name' })
    return reply
  })
}

async function contextOf(
  request: FastifyRequest,
  reply: FastifyReply,
  deps: ServerDeps,
  scheme: 'http' | 'https',
): Promise<CallContext> {
  const name = cookieName(request, scheme)
  const options = {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    secure: scheme === 'https',
  } as const
  return {
    cookie: request.cookies[name] ?? null,
    account: await accountOf(request, deps, scheme),
    setCookie: (value) => {
      if (value === null) reply.clearCookie(name, options)
      else reply.setCookie(name, value, options)
    },
  }
}

/** Who is signed in where the request comes from. */
async function accountOf(request: FastifyRequest, deps: ServerDeps, scheme: 'http' | 'https') {
  const cookie = request.cookies[cookieName(request, scheme)]
  return cookie === undefined ? null : whoseSession(cookie, deps)
}

/** Cookies do not know ports, so the name does; over TLS the browser keeps it to this very host. */
const cookieName = ({ socket }: FastifyRequest, scheme: 'http' | 'https'): string =>
  scheme === 'https' ? '__Host-junheng-office' : `junheng-office-${socket.localPort}`
