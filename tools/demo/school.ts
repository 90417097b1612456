import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { SchoolClient } from '#shared/contract/school.ts'
import { type Child, start, stop } from './child.ts'

/** A school's installation: its own process on its own folder. */
export interface Installation {
  readonly client: SchoolClient
  readonly stop: () => Promise<void>
}

/** Starts the school program without a window. With `keyFile` a test workspace opens by itself. */
export async function startSchool(given: {
  readonly folder: string
  readonly pack: string
  readonly keyFile?: string
}): Promise<Installation> {
  const key = given.keyFile === undefined ? [] : ['--test-key-file', given.keyFile]
  const words = ['--folder', given.folder, '--pack', given.pack, '--no-browser', ...key]
  const child = start('main/web/index.ts', words)
  try {
    const { origin, token } = await address(child)
    const cookie = await beginSession(origin, token)
    const link = new RPCLink({ url: `${origin}/rpc/school`, headers: { cookie } })
    return { client: createORPCClient<SchoolClient>(link), stop: () => stop(child) }
  } catch (thrown) {
    await stop(child)
    throw thrown
  }
}

/** The address that the program prints once it listens. */
async function address(child: Child): Promise<{ readonly origin: string; readonly token: string }> {
  const line = new Promise<string>((resolve, reject) => {
    child.process.stdout?.on('data', () => {
      const ready = /^READY (\S+)$/m.exec(child.said().out)
      if (ready?.[1] !== undefined) resolve(ready[1])
    })
    const ended = () => new Error(`the school program ended: ${child.said().err.trim()}`)
    child.ended.then(() => reject(ended()), reject)
  })
  const { origin, hash } = new URL(await line)
  return { origin, token: new URLSearchParams(hash.slice(1)).get('token') ?? '' }
}

/** Exchanges the start token for the session's cookie, as the window does. */
async function beginSession(origin: string, token: string): Promise<string> {
  const answer = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (!answer.ok || cookie === undefined)
    throw new Error(`no session with the school program: ${answer.status}`)
  return cookie
}
