import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

const loopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1']

/** How long calls took, by route and outcome, and the process's own figures: no address, no name. */
export function addMetrics(app: FastifyInstance): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'junheng_' })
  const calls = new Histogram({
    name: 'junheng_http_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['route', 'method', 'status'] as const,
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    const labels = { route, method: request.method, status: String(reply.statusCode) }
    calls.observe(labels, reply.elapsedTime / 1_000)
  })
  // For a collector on the same machine; a proxy in front must not pass it on.
  app.get('/metrics', async (request, reply) => {
    if (!loopback.includes(request.ip)) return reply.code(404).send({ refused: 'name' })
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
