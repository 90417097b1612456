import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as z from 'zod'
import type { Deps } from '#district/deps.ts'
import { ingest } from '#district/ingest.ts'
import { limits } from '#shared/bundle/limits.ts'
import type { TakenFile } from '#shared/contract/office/inbox.ts'
import { may } from '#shared/role.ts'
import { faultFor, type Log } from './implementer.ts'

/** A file's own name, for people; it never becomes a path. */
const FileName = z.string().min(1).max(200)

type Surroundings = {
  readonly log: Log
  readonly random: (count: number) => Uint8Array
  /** The office as whoever sent the request, or null when nobody is signed in. */
  readonly asWhom: (request: FastifyRequest) => Promise<Deps | null>
}

/**
 * Takes in one file that a person dropped on a page: the same ingest as for a stick. The bytes are the
 * body; `x-file-name` has its name in percent-encoding. Whoever may not do it is refused before a byte of
 * the body is read.
 */
export function addFileRoute(scope: FastifyInstance, { log, random, asWhom }: Surroundings): void {
  const octets = 'application/octet-stream'
  const people = new WeakMap<FastifyRequest, Deps>()
  scope.addHook('onRequest', async (request, reply) => {
    const deps = await asWhom(request)
    if (deps === null) return reply.code(401).send({ refused: 'cookie' })
    if (!may(deps.person.role, 'ingest')) return reply.code(403).send({ refused: 'role' })
    people.set(request, deps)
    return undefined
  })
  scope.addContentTypeParser(octets, { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body)
  })
  scope.post('/files', { bodyLimit: limits.bundleBytes }, async (request, reply) => {
    const deps = people.get(request)
    if (deps === undefined || !(request.body instanceof Uint8Array)) {
      return reply.code(415).send({ refused: 'body' })
    }
    const name = FileName.safeParse(nameOf(request.headers['x-file-name']))
    if (!name.success) return reply.code(400).send({ refused: 'name' })
    try {
      const bytes = new Uint8Array(request.body)
      const file = { name: name.data, size: bytes.length, bytes }
      return reply.send(takenFile(name.data, await ingest(file, deps)))
    } catch (thrown) {
      return reply.code(422).send({ fault: faultFor(thrown, log, random) })
    }
  })
}

function nameOf(header: string | string[] | undefined): string | undefined {
  if (typeof header !== 'string') return undefined
  try {
    return decodeURIComponent(header)
  } catch (thrown) {
    if (thrown instanceof URIError) return undefined
    throw thrown
  }
}

function takenFile(name: string, ingested: Awaited<ReturnType<typeof ingest>>): TakenFile {
  const { state } = ingested
  if (ingested.state === 'quarantined') {
    return { name, state, fault: ingested.fault, again: false, records: [] }
  }
  return {
    ...{ name, state, again: ingested.again, school: ingested.bundle.manifest.school },
    ...(ingested.fault === undefined ? {} : { fault: ingested.fault }),
    records: ingested.records.map(({ record, form, period, verdict }) => ({
      ...{ record, form, period, state: verdict.state },
    })),
  }
}
