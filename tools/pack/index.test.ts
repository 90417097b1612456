import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { packHash } from '#shared/pack/hash.ts'
import { loadPack } from '#shared/pack/load.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'

const root = join(import.meta.dirname, '..', '..')
const temporary = mkdtempSync(join(tmpdir(), 'junheng-pack-'))
afterAll(() => rmSync(temporary, { recursive: true }))

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'index.ts'), ...args], {
    encoding: 'utf8',
    cwd: temporary,
  })

/** A copy of the built-in pack, to be spoilt. */
function copy(name: string): string {
  const folder = join(temporary, name)
  cpSync(join(root, 'packs', 'cn.balanced.2017'), folder, { recursive: true })
  return folder
}

test('check says id, version and hash of the built-in pack', async () => {
  const { status, stdout, stderr } = run('check')
  expect(stderr).toBe('')
  expect(stdout).toBe(`cn.balanced.2017 1 ${await packHash(builtInPack())}\n`)
  expect(status).toBe(0)
})

test('build writes one canonical file that reads back as the pack', () => {
  const { status } = run('build', '--out', join(temporary, 'out'))
  expect(status).toBe(0)
  expect(readdirSync(join(temporary, 'out'))).toEqual(['cn.balanced.2017.json'])
  const bytes = readFileSync(join(temporary, 'out', 'cn.balanced.2017.json'))
  expect(loadPack(new Uint8Array(bytes))).toEqual(builtInPack())
})

test('a mistake is told with its place, in both languages or in one, and nothing is written', () => {
  const folder = copy('spoilt')
  appendFileSync(join(folder, 'codes', 'facilities.yaml'), 'HEATING: { label: { zh: x } }\n')
  const out = join(temporary, 'none')
  const both = run('build', folder, '--out', out)
  expect(both.status).toBe(1)
  expect(both.stdout).toBe('')
  expect(both.stderr).toMatch(/^spoilt\/codes\/facilities\.yaml:\d+:1 pack-doubled-name$/m)
  expect(both.stderr).toContain('名称“HEATING”重复')
  expect(both.stderr).toContain('the name “HEATING” stands there twice')
  expect(() => readdirSync(out)).toThrow()
  const one = run('check', folder, '--lang', 'en')
  expect(one.stderr).not.toContain('重复')
})

test('a file that is not UTF-8 is refused, and so is a strange one', () => {
  const folder = copy('strange')
  appendFileSync(join(folder, 'units.yaml'), new Uint8Array([0xd6, 0xd0, 0x0a]))
  appendFileSync(join(folder, 'notes.txt'), 'x')
  const { stderr } = run('check', folder)
  expect(stderr).toContain('notes.txt:1:1 pack-shape')
  expect(run('check', folder, '--lang', 'xx').status).toBe(2)
})

test('a folder that is not there is named', () => {
  const { status, stderr } = run('check', 'nowhere')
  expect(status).toBe(1)
  expect(stderr).toContain('nowhere')
})

test.each([[], ['make'], ['check', '--out']])(
  'without a proper act it says how to call it: %s',
  (...args) => {
    const { status, stderr } = run(...args)
    expect(status).toBe(2)
    expect(stderr).toContain('npm run pack -- check|build')
  },
)
