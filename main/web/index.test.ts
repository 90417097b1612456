import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { aStation, passphrase } from '#main/testing/station.ts'
import { tempFolder } from '#main/testing/temp-folder.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import { smallPack } from '#shared/testing/small-pack.ts'

const entry = join(import.meta.dirname, 'index.ts')

/** Stands for an installed browser: it notes what it was told and stays until it is closed. */
function aBrowser(script: string): {
  readonly environment: NodeJS.ProcessEnv
  readonly told: string
} {
  const folder = tempFolder()
  const told = join(folder, 'told')
  writeFileSync(join(folder, 'chromium'), `#!/bin/sh\necho "$@" > "${told}"\n${script}\n`, {
    mode: 0o755,
  })
  const PATH = `${folder}:${process.env['PATH'] ?? ''}`
  return { environment: { ...process.env, PATH, DISPLAY: ':99', TMPDIR: folder }, told }
}

function startWindow(environment: NodeJS.ProcessEnv): ChildProcess {
  const pack = join(tempFolder(), 'pack.json')
  writeFileSync(pack, canonicalBytes(smallPack))
  const words = [entry, '--folder', join(tempFolder(), 'w'), '--pack', pack]
  const child = spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment,
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** Where a script can stand for a browser. */
const onPosix = test.runIf(process.platform === 'linux')

onPosix('when the window is closed the program ends, and its profile is gone', async () => {
  const { environment, told } = aBrowser('exec sleep 4')
  const child = startWindow(environment)
  const first = await readyLine(child)
  expect(await once(child, 'exit')).toEqual([0, null])
  const said = readFileSync(told, 'utf8')
  expect(said).toMatch(/^--app=http:\/\/127\.0\.0\.1:\d+\/#token=/)
  expect(said).not.toContain(first.slice(6))
  expect(existsSync(/--user-data-dir=(\S+)/.exec(said)?.[1] ?? '/')).toBe(false)
})

onPosix('Ctrl-C closes the window as well', async () => {
  const { environment, told } = aBrowser('exec sleep 60')
  const child = startWindow(environment)
  await readyLine(child)
  while (!existsSync(told)) await setTimeout(50)
  await setTimeout(2_500)
  child.kill('SIGINT')
  expect(await once(child, 'exit')).toEqual([0, null])
  const profile = /--user-data-dir=(\S+)/.exec(readFileSync(told, 'utf8'))?.[1] ?? '/'
  expect(existsSync(profile)).toBe(false)
})

onPosix('a browser that cannot open a window leaves the address for any other', async () => {
  const { environment } = aBrowser('exit 1')
  const child = startWindow(environment)
  const said = createInterface({ input: child.stderr ?? missing() })
  const lines: string[] = []
  for await (const line of said) {
    lines.push(line)
    if (lines.length === 2) break
  }
  expect(lines[1]).toContain('paste the address')
  expect(child.exitCode).toBeNull()
})

function start(...args: readonly string[]): ChildProcess {
  const pack = join(tempFolder(), 'pack.json')
  writeFileSync(pack, canonicalBytes(smallPack))
  const words = [entry, '--no-browser', '--pack', pack, ...args]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

async function textOf(stream: ChildProcess['stdout']): Promise<string> {
  let text = ''
  for await (const part of stream ?? []) text += String(part)
  return text
}

async function readyLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('no output')
  for await (const line of createInterface({ input: child.stdout })) return line
  throw new Error('ended before it was ready')
}

test.for(['SIGINT', 'SIGTERM'] as const)(
  'it says READY once and ends cleanly on %s',
  async (signal) => {
    const child = start('--folder', join(tempFolder(), 'w'))
    expect(await readyLine(child)).toMatch(/^READY http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/)
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([0, null])
  },
)

test('a test workspace opens with a key file', async () => {
  const station = await aStation()
  await station.setUp()
  await station.close()
  const key = join(tempFolder(), 'key')
  writeFileSync(key, `${passphrase}\n`)
  const address = new URL(
    (await readyLine(start('--folder', station.folder, '--test-key-file', key))).slice(6),
  )
  const body = JSON.stringify({ token: address.hash.slice(7) })
  const headers = { 'content-type': 'application/json' }
  const session = await fetch(new URL('/session', address), { method: 'POST', headers, body })
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''
  const answer = await fetch(new URL('/rpc/school/workspace/status', address), {
    ...{ method: 'POST', body: '{"json":{}}' },
    headers: { ...headers, cookie },
  })
  expect(await answer.json()).toMatchObject({ json: { state: 'open' } })
})

test('a spent address is followed by another one that opens the program again', async () => {
  const child = start('--folder', join(tempFolder(), 'w'))
  const lines = createInterface({ input: child.stdout ?? missing() })[Symbol.asyncIterator]()
  const next = async () => String((await lines.next()).value)
  const open = async (line: string) => {
    const address = new URL(line.slice(6))
    const body = JSON.stringify({ token: address.hash.slice(7) })
    const headers = { 'content-type': 'application/json' }
    return (await fetch(new URL('/session', address), { method: 'POST', headers, body })).status
  }
  expect(await open(await next())).toBe(204)
  const again = await next()
  expect(again).toMatch(/^AGAIN http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/)
  expect(await open(again)).toBe(204)
  expect(await open(again)).toBe(401)
})

test('a real workspace refuses a key file', async () => {
  const station = await aStation()
  const person = { name: '李梅', role: 'clerk' } as const
  await station.ask.workspace.create({ kind: 'real', passphrase, person })
  await station.close()
  const key = join(tempFolder(), 'key')
  writeFileSync(key, passphrase)
  const child = start('--folder', station.folder, '--test-key-file', key)
  const [said, [code]] = await Promise.all([textOf(child.stderr), once(child, 'exit')])
  expect(said).toContain('key-file-refused')
  expect(said).toContain('口令文件只用于测试工作区')
  expect(code).toBe(1)
})

test('a key file that is wrong or missing is told in words', async () => {
  const station = await aStation()
  await station.setUp()
  await station.close()
  const wrong = join(tempFolder(), 'key')
  writeFileSync(wrong, 'not this one')
  for (const [key, code, word] of [
    [wrong, 'key-wrong', '口令不对'],
    [`${wrong}-missing`, 'folder-missing', '找不到'],
  ] as const) {
    const child = start('--folder', station.folder, '--test-key-file', key)
    const [said, [status]] = await Promise.all([textOf(child.stderr), once(child, 'exit')])
    expect([said, status]).toEqual([expect.stringMatching(`\\[${code}\\][^]*${word}`), 1])
  }
})

test('words that it does not know are answered with how it is used', async () => {
  const child = start('--what')
  const [said, [code]] = await Promise.all([textOf(child.stderr), once(child, 'exit')])
  expect(said).toContain('usage: ')
  expect(code).toBe(2)
})

test('a pack that is none is told', async () => {
  const folder = tempFolder()
  const pack = join(folder, 'other.json')
  writeFileSync(pack, '{}')
  const child = start('--folder', join(folder, 'w'), '--pack', pack)
  const [said, [code]] = await Promise.all([textOf(child.stderr), once(child, 'exit')])
  expect(said).toContain('pack-unreadable')
  expect(code).toBe(1)
})

function missing(): never {
  throw new Error('no output')
}
