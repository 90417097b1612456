import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'junheng-pack-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The command as a person types it, and what it says. */
async function pack(...words: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line)),
    vi.spyOn(console, 'error').mockImplementation((line: string) => void err.push(line)),
  ]
  try {
    return { status: await run(words), stdout: out.join('\n'), stderr: err.join('\n') }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
const found = async (...words: string[]) =>
  JSON.parse((await pack('verify', ...words, '--json')).stdout)
const [issuer, county] = [join(folder, 'issuer.key'), join(folder, 'county.key')]

test('from a key to a confirmed pack, and no step without the right key', async () => {
  expect((await pack('key', issuer, '--name', '发布单位')).status).toBe(0)
  expect((await pack('key', county, '--name', '某县')).status).toBe(0)
  expect(statSync(issuer).mode & 0o077).toBe(0)
  expect((await pack('key', issuer, '--name', '又一次')).status).toBe(1)

  const built = await pack('build', '--out', folder, '--key', issuer)
  expect(built.stderr).toContain('发布单位')
  const [id = '', version = '', hash = ''] = built.stdout.split(/\s/)
  const file = join(folder, `${id}-${version}.jhp`)
  expect(await found(file, '--issuer', `${issuer}.public`)).toMatchObject({
    ...{ id, hash, issuer: { state: 'holds' }, district: { state: 'none' } },
  })

  const sign = async (known: string) =>
    (await pack('countersign', file, '--key', county, '--issuer', known)).status
  expect(await sign(`${county}.public`)).toBe(2)
  expect(await sign('development')).toBe(1)
  expect(await sign(`${issuer}.public`)).toBe(0)
  const both = ['--issuer', `${issuer}.public`, '--district', `${county}.public`]
  expect((await pack('verify', file, ...both)).status).toBe(0)
  expect((await pack('verify', file)).status).toBe(1)
  expect(await found(file, '--issuer', `${county}.public`)).toMatchObject({
    ...{ issuer: { state: 'wrong' }, district: { state: 'unknown' } },
  })

  const spoilt = join(folder, 'spoilt.jhp')
  writeFileSync(spoilt, readFileSync(file).subarray(1))
  expect((await pack('verify', spoilt)).stderr).toContain('file-not-ours')
})

test('without a key the pack says that its signature proves nothing', async () => {
  const out = join(folder, 'development')
  expect((await pack('build', '--out', out)).stderr).toContain('never for a real district')
  const [file = ''] = readdirSync(out).filter((name) => name.endsWith('.jhp'))
  expect((await found(join(out, file))).issuer.state).toBe('development')
})

test('what cannot be understood ends with 2 and the usage', async () => {
  for (const words of [[], ['nothing'], ['verify'], ['build', '--name', 'x'], ['check', '--x']]) {
    const { status, stderr } = await pack(...words)
    expect(status).toBe(2)
    expect(stderr).toContain('npm run pack --')
  }
  expect((await pack('verify', join(folder, 'absent.jhp'))).status).toBe(1)
})
