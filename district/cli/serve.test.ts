import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { districtFolder } from '#district/testing/a-district.ts'
import { Instant } from '#shared/ids.ts'
import { run } from './run.ts'

/** Runs `serve` on a folder; `whileUp` is asked once it is up, and then the service is ended. */
async function serving(words: readonly string[], whileUp: (address: string) => Promise<void>) {
  const folder = await districtFolder()
  const out: string[] = []
  const err: string[] = []
  const exit = await run(['serve', '--folder', folder, ...words], {
    env: { JUNHENG_DISTRICT_PASSPHRASE: 'eight or more' },
    user: '王强',
    clock: () => Instant.parse('2026-11-23T08:00:00Z'),
    random: (count) => crypto.getRandomValues(new Uint8Array(count)),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    ended: () => whileUp(out.find((line) => line.startsWith('READY '))?.slice(6) ?? ''),
  })
  return { exit, out, err: err.join('\n') }
}

test('the service says where it is and gives the first code, answers, and ends when it is asked to', async () => {
  let health: unknown
  let address = ''
  const { exit, out } = await serving(['--port', '0'], async (where) => {
    address = where
    health = await (await fetch(`${where}health`)).json()
  })
  expect(exit).toBe(0)
  expect(health).toEqual({ store: 'up' })
  expect(out.join('\n')).toMatch(/admin {4}登录码 ([2-9A-Z]{4}-){2}[2-9A-Z]{4}/)
  await expect(fetch(`${address}health`)).rejects.toThrow('fetch failed')
})

test('a port that another program has is told, with what to do', async () => {
  const other = createServer()
  other.listen(0, '127.0.0.1')
  await once(other, 'listening')
  onTestFinished(() => {
    other.close()
  })
  const place = other.address()
  const port = typeof place === 'object' && place !== null ? place.port : 0
  const { exit, err } = await serving(['--port', String(port)], async () => {
    throw new Error('it is not up')
  })
  expect(exit).toBe(1)
  expect(err).toContain('serve-address')
  expect(err).toContain('--port')
})

test('a certificate without its key, and one that is not there, are refused', async () => {
  const never = async () => {
    throw new Error('it is not up')
  }
  expect((await serving(['--cert', 'a.pem'], never)).exit).toBe(2)
  const absent = await serving(['--cert', 'nowhere.pem', '--key', 'nowhere.key'], never)
  expect(absent).toMatchObject({ exit: 1, err: expect.stringContaining('file-unreadable') })
})
