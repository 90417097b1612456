import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { expect, onTestFinished, test } from 'vitest'
import { firstAdministrator } from '#district/services/first-administrator.ts'
import { aDesk } from '#district/testing/a-desk.ts'
import { aFolder } from '#district/testing/a-folder.ts'
import { aStation } from '#district/testing/a-station.ts'
import type { OfficeClient } from '#shared/contract/office/office.ts'
import { buildServer } from './server.ts'

const password = 'yunxi-2026-秋'

/** A server of its own on a real port, and a client that keeps cookies as a browser does. */
async function aServer(more: { readonly proxied?: boolean } = {}) {
  const { deps, desk } = await aDesk()
  const pages = path.join(await aFolder(), 'pages')
  await mkdir(pages)
  await writeFile(path.join(pages, 'office.html'), '<title>office</title>')
  const logged: string[] = []
  const app = await buildServer({
    ...{ ...deps, ...desk, pages, names: ['127.0.0.1'], proxied: false, ...more },
    log: (line) => logged.push(line),
    logTo: new Sink(logged),
  })
  onTestFinished(() => app.close())
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  return { app, address, desk, logged, browser: () => aBrowser(address) }
}

class Sink extends (await import('node:stream')).Writable {
  readonly #lines: string[]

  constructor(lines: string[]) {
    super()
    this.#lines = lines
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#lines.push(chunk.toString('utf8'))
    done()
  }
}

function aBrowser(address: string) {
  let cookie = ''
  const headersGiven: string[] = []
  const link = new RPCLink({
    url: `${address}/rpc/office`,
    fetch: async (request, init) => {
      if (cookie !== '') request.headers.set('cookie', cookie)
      const answer = await fetch(request, init)
      for (const given of answer.headers.getSetCookie()) {
        headersGiven.push(given)
        cookie = given.split(';')[0] ?? ''
      }
      return answer
    },
  })
  return { calls: createORPCClient<OfficeClient>(link), headersGiven }
}

async function signedIn() {
  const server = await aServer()
  const first = await firstAdministrator(server.desk)
  const browser = server.browser()
  const code = first?.code ?? ''
  await browser.calls.session.choosePassword({ login: 'Admin', code, password })
  return { ...server, ...browser }
}

test('from the first code to a session, which the page can read but not its cookie', async () => {
  const { calls, headersGiven, desk } = await signedIn()
  expect(headersGiven).toHaveLength(1)
  expect(headersGiven[0]).toMatch(
    /^junheng-office-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
  )
  const status = await calls.session.status({})
  expect(status.account).toMatchObject({ login: 'admin', role: 'administrator' })
  expect(status.office.fingerprint).toBe(desk.district.fingerprint)
  await calls.session.signOut({})
  expect((await calls.session.status({})).account).toBeUndefined()
})

test('whoever is not signed in gets the office and nothing else', async () => {
  const { browser } = await aServer()
  const { calls } = browser()
  expect((await calls.session.status({})).office.name).toBe('云溪县教育局')
  await expect(calls.accounts.list({})).rejects.toMatchObject({ data: { code: 'signed-out' } })
})

test('a call from a foreign page is refused, by its address, origin and site', async () => {
  const { address, app } = await aServer()
  const call = (headers: Record<string, string>) =>
    app.inject({
      ...{ method: 'POST', url: '/rpc/office/session/status', payload: { json: {} } },
      headers: { host: new URL(address).host, 'content-type': 'application/json', ...headers },
    })
  expect((await call({})).statusCode).toBe(200)
  expect((await call({ origin: address })).statusCode).toBe(200)
  expect((await call({ host: 'evil.example' })).json()).toEqual({ refused: 'host' })
  expect((await call({ origin: 'http://evil.example' })).json()).toEqual({ refused: 'origin' })
  expect((await call({ origin: 'null' })).json()).toEqual({ refused: 'origin' })
  expect((await call({ 'sec-fetch-site': 'cross-site' })).json()).toEqual({ refused: 'site' })
  expect((await call({ 'content-type': 'text/plain' })).statusCode).toBe(415)
})

test('signing in is slow to guess at from one address', async () => {
  const { browser } = await aServer()
  const { calls } = browser()
  const guess = () => calls.session.signIn({ login: 'admin', password: 'guess' })
  const statuses: unknown[] = []
  for (let time = 0; time < 22; time += 1) {
    await guess().catch((thrown: { readonly status?: number }) => statuses.push(thrown.status))
  }
  expect(statuses.slice(0, 20)).toEqual(Array(20).fill(422))
  expect(statuses.slice(20)).toEqual([429, 429])
  expect((await calls.session.status({})).account).toBeUndefined()
})

test('a body above the limit never reaches a handler', async () => {
  const { address } = await aServer()
  const answer = await fetch(`${address}/rpc/office/session/signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"json":{"login":"admin","password":"${'x'.repeat(1_100_000)}"}}`,
  })
  expect(answer.status).toBe(413)
})

test('pages come with the policy that lets nothing foreign run; health and figures are told', async () => {
  const { address, desk } = await aServer()
  const page = await fetch(`${address}/`)
  expect(await page.text()).toContain('<title>office</title>')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await (await fetch(`${address}/health`)).json()).toEqual({ store: 'up' })
  const metrics = await (await fetch(`${address}/metrics`)).text()
  expect(metrics).toContain(
    'junheng_http_seconds_count{route="/health",method="GET",status="200"} 1',
  )
  await desk.district.db.destroy()
  expect((await fetch(`${address}/health`)).status).toBe(503)
})

test('a file is taken in by whoever may do it, and refused before it is read otherwise', async () => {
  const { address, headersGiven, calls, desk, browser } = await signedIn()
  const station = await aStation(desk.district)
  const bundle = await station.bundle([await station.profile(642)])
  const send = (cookie: string | undefined, more: Record<string, string> = {}) =>
    fetch(`${address}/files`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent('青石镇.jhb'),
        ...(cookie === undefined ? {} : { cookie: cookie.split(';')[0] ?? '' }),
        ...more,
      },
      body: new Uint8Array(bundle.bytes),
    })
  expect(await (await send(headersGiven[0])).json()).toMatchObject({
    ...{ name: '青石镇.jhb', state: 'waiting', again: false, school: station.school },
    records: [{ form: 'S', state: 'waiting' }],
  })
  expect(await (await send(headersGiven[0])).json()).toMatchObject({ again: true })
  expect((await send(undefined)).status).toBe(401)
  expect((await send(headersGiven[0], { 'x-file-name': '%E6%9' })).status).toBe(400)
  expect((await send(headersGiven[0], { 'content-type': 'text/plain' })).status).toBe(415)
  expect((await send(headersGiven[0], { origin: 'http://evil.example' })).status).toBe(403)
  expect((await calls.inbox.list({})).counts).toMatchObject({ waiting: 1 })
  const viewer = { login: 'kan', name: '李看', role: 'viewer', townships: null } as const
  const { code } = await calls.accounts.add(viewer)
  const other = browser()
  await other.calls.session.choosePassword({ login: 'kan', code, password })
  expect(await (await send(other.headersGiven[0])).json()).toEqual({ refused: 'role' })
  expect((await other.calls.inbox.list({})).files).toHaveLength(1)
})

test('the log names routes, never a person, an address or what was typed', async () => {
  const { calls, logged, address } = await signedIn()
  await fetch(`${address}/health?name=%E6%9D%8E%E6%A2%85`)
  await calls.session.signIn({ login: 'liMei', password: '李梅的密码' }).catch(() => undefined)
  const all = logged.filter((line) => line.includes('reqId')).join('')
  expect(all).toContain('/rpc/office/*')
  for (const personal of ['admin', 'limei', '李梅', '127.0.0.1', 'junheng-office', '%E6']) {
    expect(all).not.toContain(personal)
  }
})

test('behind a proxy that ends TLS the cookie is kept to this host', async () => {
  const { browser, desk } = await aServer({ proxied: true })
  const first = await firstAdministrator(desk)
  const { calls, headersGiven } = browser()
  const code = first?.code ?? ''
  await calls.session.choosePassword({ login: 'admin', code, password })
  expect(headersGiven[0]).toMatch(
    /^__Host-junheng-office=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  )
})
