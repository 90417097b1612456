import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'junheng-pack-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The command as a person types it, in a folder of the test. */
function pack(...words: string[]) {
  const tool = join(import.meta.dirname, 'index.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...words], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
const found = (...words: string[]) => JSON.parse(pack('verify', ...words, '--json').stdout)

test('from a key to a confirmed pack, and no step without the right key', () => {
  expect(pack('key', 'issuer.key', '--name', '发布单位').status).toBe(0)
  expect(pack('key', 'county.key', '--name', '某县').status).toBe(0)
  expect(statSync(join(folder, 'issuer.key')).mode & 0o077).toBe(0)
  expect(pack('key', 'issuer.key', '--name', '又一次').status).toBe(1)

  const built = pack('build', '--out', '.', '--key', 'issuer.key')
  expect(built.stderr).toContain('发布单位')
  const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.jhp'))
  const [id = '', version = '', hash = ''] = built.stdout.trim().split(' ')
  expect(file).toBe(`${id}-${version}.jhp`)
  expect(found(file, '--issuer', 'issuer.key.public')).toMatchObject({
    ...{ id, hash, issuer: { state: 'holds' }, district: { state: 'none' } },
  })

  const sign = (issuer: string) =>
    pack('countersign', file, '--key', 'county.key', '--issuer', issuer).status
  expect(sign('county.key.public')).toBe(2)
  expect(sign('development')).toBe(1)
  expect(sign('issuer.key.public')).toBe(0)
  const both = ['--issuer', 'issuer.key.public', '--district', 'county.key.public']
  expect(pack('verify', file, ...both).status).toBe(0)
  expect(pack('verify', file).status).toBe(1)
  expect(found(file, '--issuer', 'county.key.public')).toMatchObject({
    ...{ issuer: { state: 'wrong' }, district: { state: 'unknown' } },
  })

  writeFileSync(join(folder, 'spoilt.jhp'), readFileSync(join(folder, file)).subarray(1))
  expect(pack('verify', 'spoilt.jhp').stderr).toContain('file-not-ours')
})

test('without a key the pack says that its signature proves nothing', () => {
  const out = join(folder, 'development')
  expect(pack('build', '--out', out).stderr).toContain('never for a real district')
  const [file = ''] = readdirSync(out).filter((name) => name.endsWith('.jhp'))
  expect(found(join(out, file)).issuer.state).toBe('development')
})

test('what cannot be understood ends with 2 and the usage', () => {
  for (const words of [[], ['nothing'], ['verify'], ['build', '--name', 'x'], ['check', '--x']]) {
    const { status, stderr } = pack(...words)
    expect(status).toBe(2)
    expect(stderr).toContain('npm run pack --')
  }
  expect(pack('verify', 'absent.jhp')).toMatchObject({ status: 1 })
})
