import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { expect, onTestFinished, test } from 'vitest'
import { passphrase } from '#main/testing/station.ts'
import { tempFolder } from '#main/testing/temp-folder.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import type { HostClient } from '#shared/contract/host.ts'
import type { SchoolClient } from '#shared/contract/school.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { startHost } from './host.ts'
import { bodyLimitBytes } from './server.ts'

async function aHost() {
  const folder = tempFolder()
  const pack = join(folder, 'pack.json')
  writeFileSync(pack, canonicalBytes(smallPack))
  const renderer = join(folder, 'renderer')
  mkdirSync(renderer)
  writeFileSync(join(renderer, 'index.html'), '<!doctype html><title>均衡填报</title>')
  const log: string[] = []
  const addresses: string[] = []
  const options = { folder: join(folder, 'w'), port: 0, pack, renderer, browser: false }
  const host = await startHost(
    options,
    (line) => log.push(line),
    (again) => addresses.push(again),
  )
  onTestFinished(host.close)
  const address = new URL(host.address())
  const token = address.hash.replace('#token=', '')
  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    fetch(new URL(path, address), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    })
  const start = (given: string) => post('/session', JSON.stringify({ token: given }))
  const cookie = async () => (await start(token)).headers.get('set-cookie')?.split(';')[0] ?? ''
  return { host, address, token, post, start, cookie, log, addresses }
}

const status = '/rpc/school/workspace/status'

test('the whole contract is answered to a window with the cookie', async () => {
  const { address, cookie } = await aHost()
  const headers = { cookie: await cookie() }
  const link = new RPCLink({ url: new URL('/rpc', address), headers })
  const client: { school: SchoolClient; host: HostClient } = createORPCClient(link)
  const person = { name: '李梅', role: 'clerk' } as const
  expect(await client.school.workspace.status({})).toMatchObject({ state: 'absent' })
  const { recovery } = await client.school.workspace.create({ kind: 'test', passphrase, person })
  expect(recovery).toHaveLength(8)
  expect((await client.school.pack.get({})).pack.id).toBe('small.pack')
  expect(await client.host.abilities({})).toMatchObject({ shell: 'web' })
  await expect(
    client.school.workspace.create({ kind: 'test', passphrase, person }),
  ).rejects.toMatchObject({
    code: 'FAULT',
    defined: true,
    data: { code: 'workspace-exists', details: {} },
  })
})

test('without the cookie nothing is answered', async () => {
  const { post } = await aHost()
  expect((await post(status, '{}')).status).toBe(401)
  expect((await post(status, '{}', { cookie: 'junheng-1=x' })).status).toBe(401)
})

test('a token is good once, and a wrong one never', async () => {
  const { token, start, host } = await aHost()
  expect((await start('wrong')).status).toBe(401)
  expect((await start(token)).status).toBe(204)
  expect((await start(token)).status).toBe(401)
  expect((await start(new URL(host.address()).hash.slice(7))).status).toBe(204)
})

test('each token that is used up brings one new address, and a wrong one brings none', async () => {
  const { token, start, addresses } = await aHost()
  await start('wrong')
  expect(addresses).toEqual([])
  await start(token)
  await start(token)
  expect(addresses).toHaveLength(1)
  expect((await start(new URL(addresses[0] ?? '').hash.slice(7))).status).toBe(204)
  expect(addresses).toHaveLength(2)
})

test('a window that is loaded again still has its cookie, though its token is spent', async () => {
  const { token, post, cookie } = await aHost()
  const headers = { cookie: await cookie() }
  expect((await post('/session', JSON.stringify({ token }), headers)).status).toBe(204)
})

test('the cookie is for this site and no script', async () => {
  const { token, start } = await aHost()
  const cookie = (await start(token)).headers.get('set-cookie')
  expect(cookie).toMatch(/^junheng-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
})

test.for([
  ['host', { host: 'evil.example' }, 421],
  ['origin', { origin: 'http://evil.example' }, 403],
] as const)('a foreign %s is refused, even with the cookie', async ([, headers, expected]) => {
  const { address, cookie } = await aHost()
  const sent = { ...headers, cookie: await cookie(), 'content-type': 'application/json' }
  // fetch does not let a program choose these two headers.
  const answered = await new Promise<number | undefined>((resolve, reject) => {
    const asked = request(new URL(status, address), { method: 'POST', headers: sent }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    asked.on('error', reject)
    asked.end('{}')
  })
  expect(answered).toBe(expected)
})

test('more than a save can be is refused unread', async () => {
  const { post, cookie } = await aHost()
  const body = JSON.stringify({ json: 'x'.repeat(bodyLimitBytes) })
  expect((await post(status, body, { cookie: await cookie() })).status).toBe(413)
})

test('a question that the contract does not have is not found', async () => {
  const { post, cookie } = await aHost()
  expect((await post('/rpc/school/constructor', '{}', { cookie: await cookie() })).status).toBe(404)
})

test('a question in the wrong shape is our mistake: a reference, and a line in the log', async () => {
  const { post, cookie, log } = await aHost()
  const body = JSON.stringify({ json: { passphrase: 1 } })
  const answer = await post('/rpc/school/workspace/unlock', body, { cookie: await cookie() })
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({ json: { data: { code: 'unexpected' } } })
  expect(log.join('\n')).toMatch(/^unexpected [0-9a-f]{8} /)
})

test('the window is served with its policy, and never kept', async () => {
  const { address } = await aHost()
  const answer = await fetch(new URL('/', address))
  expect(await answer.text()).toContain('均衡填报')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
})

test('nothing outside the window’s folder is served', async () => {
  const { address } = await aHost()
  for (const path of [
    '/../pack.json',
    '/%2e%2e/pack.json',
    '/..%2fpack.json',
    '/w/workspace.json',
  ]) {
    expect((await fetch(new URL(path, address))).status).toBeGreaterThanOrEqual(400)
  }
})
