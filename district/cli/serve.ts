import { readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { CommandOf } from '#district/config.ts'
import { passwordWork } from '#district/keys/password.ts'
import { buildServer, type ServerDeps } from '#district/server/server.ts'
import { firstAdministrator, firstLogin } from '#district/services/first-administrator.ts'
import { Fault } from '#shared/fault.ts'
import { type Context, withDistrict } from './context.ts'
import type { Outcome } from './outcome.ts'
import { serveWords } from './serve-words.ts'

/** What a service needs of its surroundings besides a command's. */
type Serving = {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
  /** Settles when somebody ends the program. */
  readonly ended: () => Promise<void>
}

const pages = path.resolve('dist/renderer')

/**
 * Serves the office's pages until somebody ends it; calls under way are answered first. Says where, and,
 * while no administrator can sign in, the code of the first one. Faults: those of opening the district,
 * `serve-address`, `file-unreadable` for certificate or key.
 */
export async function serve(
  context: Context,
  { host, port, reached, cert, key, proxied }: CommandOf<'serve'>,
  { out, err, ended }: Serving,
): Promise<Outcome> {
  const tls = await certificate(cert, key)
  return withDistrict(context, async (deps) => {
    const desk = { ...deps, random: context.random, passwordWork }
    const server: ServerDeps = {
      ...{ ...desk, pages, proxied, log: err, logTo: process.stderr },
      names: [...ownNames(), ...reached.map((name) => name.toLowerCase())],
      ...(tls === undefined ? {} : { tls }),
    }
    const app = await buildServer(server)
    await app.listen({ host, port }).catch((thrown: unknown) => {
      throw addressFault(thrown, `${host}:${port}`)
    })
    try {
      const scheme = tls === undefined ? 'http' : 'https'
      const at = app.server.address()
      const listening = typeof at === 'object' && at !== null ? at.port : port
      for (const name of isEverywhere(host) ? ['127.0.0.1', ...ownAddresses()] : [host]) {
        out(`READY ${scheme}://${name}:${listening}/`)
      }
      const first = await firstAdministrator(desk)
      const { lang } = context.settings
      if (first !== null) for (const line of serveWords[lang].first(firstLogin, first)) out(line)
      await ended()
    } finally {
      await app.close()
    }
    return { json: { command: 'serve', ended: true }, lines: () => [], exit: 0 }
  })
}

async function certificate(cert: string | undefined, key: string | undefined) {
  if (cert === undefined && key === undefined) return undefined
  if (cert === undefined || key === undefined) throw new Fault('usage-wrong', { what: 'tls' })
  return { cert: await read(cert), key: await read(key) }
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (thrown) {
    if (!(thrown instanceof Error) || !('code' in thrown)) throw thrown
    throw new Fault('file-unreadable', { path: file, errno: String(thrown.code) }, thrown)
  }
}

function addressFault(thrown: unknown, address: string): unknown {
  if (!(thrown instanceof Error) || !('code' in thrown)) return thrown
  return new Fault('serve-address', { address, errno: String(thrown.code) }, thrown)
}

const isEverywhere = (host: string): boolean => host === '0.0.0.0' || host === '::'

/** Under which this machine is reached in its network, without a name server. */
const ownAddresses = (): readonly string[] =>
  Object.values(os.networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)

function ownNames(): readonly string[] {
  const name = os.hostname().toLowerCase()
  return ['127.0.0.1', 'localhost', '[::1]', name, `${name}.local`, ...ownAddresses()]
}
