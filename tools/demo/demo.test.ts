import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Manifest } from '#shared/bundle/manifest.ts'
import { projectFolder } from './child.ts'
import { vectors } from './vectors.ts'

const folder = mkdtempSync(join(tmpdir(), 'junheng-demo-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const demo = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['scripts/run.mjs', 'tools/demo/index.ts', ...args], {
    cwd: projectFolder,
    encoding: 'utf8',
  })
const hasTools = ['age', 'unzip'].every(
  (tool) => spawnSync(tool, ['--version']).error === undefined,
)

test('the loop gives the vectors, one JSON object, and files that stay', {
  timeout: 240_000,
}, () => {
  const { status, stdout, stderr } = demo('--json', '--out', folder)
  expect([status, stderr]).toEqual([0, expect.not.stringContaining('Error')])
  const said = JSON.parse(stdout)
  expect(Object.keys(said)).toEqual(['schools', 'bundles', 'receipts'])
  expect(said.schools.map(({ units }: { units: unknown }) => units)).toEqual([
    vectors['E1'],
    vectors['E2'],
  ])
  expect(said.receipts).toHaveLength(2)
  for (const receipt of said.receipts) expect(receipt).toMatchObject({ through: 2, verified: true })
  for (const { path, bytes, sha256 } of said.bundles) {
    const file = readFileSync(path)
    expect([file.length, createHash('sha256').update(file).digest('hex')]).toEqual([bytes, sha256])
  }
})

test.runIf(hasTools)('age and unzip open every kept bundle with the kept key', () => {
  const bundles = readdirSync(join(folder, 'stick')).filter((name) => name.endsWith('.jhb'))
  const objects = bundles.map(objectsOf)
  expect(Math.max(...objects)).toBeGreaterThan(1)
})

/** How many objects stand in a bundle, each proved by `sha256` to be what the manifest lists. */
function objectsOf(bundle: string): number {
  const identity = join(folder, 'keys', 'district.age-identity.txt')
  const zip = execFileSync('age', ['-d', '-i', identity, join(folder, 'stick', bundle)])
  const file = join(folder, 'opened.zip')
  writeFileSync(file, zip)
  const text = execFileSync('unzip', ['-p', file, 'bundle.jsonl'], { encoding: 'utf8' })
  const [, manifest = '', ...lines] = text.trimEnd().split('\n')
  const { objects } = Manifest.parse(JSON.parse(manifest))
  const hashes = lines.map((line) => createHash('sha256').update(line).digest('hex'))
  const listed = objects.filter(({ kind }) => kind !== 'attachment').map(({ hash }) => hash)
  expect(hashes).toEqual(listed)
  for (const { hash } of objects.filter(({ kind }) => kind === 'attachment')) {
    const object = execFileSync('unzip', ['-p', file, `objects/${hash}`])
    expect(createHash('sha256').update(object).digest('hex')).toBe(hash)
  }
  return objects.length
}

test('a folder that holds anything already is left alone', () => {
  const before = existsSync(join(folder, 'district'))
  const { status, stderr } = demo('--out', folder)
  expect([before, status]).toEqual([true, 2])
  expect(stderr).toContain('is not empty')
})

test('words that it does not know are answered with its usage', () => {
  expect(demo('--colour').status).toBe(2)
})
