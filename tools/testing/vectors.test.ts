import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { allVectors } from '#shared/testing/vectors/all.ts'
import { run } from '#tools/verify/run.ts'
import { stockPython } from './stock-python.ts'
import { writeVectors } from './write-vectors.ts'

const stock = fileURLToPath(new URL('../../shared/testing/stock/', import.meta.url))
const place = mkdtempSync(join(tmpdir(), 'vectors-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))
const folder = join(place, 'golden')
const vectors = await allVectors()
await writeVectors(folder, vectors)
const at = (name: string) => join(folder, name)

const hasAge = spawnSync('age', ['--version'], { stdio: 'ignore' }).error === undefined
const needed = stockPython !== null && hasAge ? [stockPython] : []

test.skipIf(needed.length === 0)(
  'a verifier written from the specification alone, around age and jwcrypto, says the same of every vector',
  () => {
    const said = execFileSync(needed[0] ?? '', [join(stock, 'vectors.py'), folder], {
      encoding: 'utf8',
      maxBuffer: 16 * 1024 * 1024,
    })
    const expected = Object.fromEntries(vectors.map(({ name, expect }) => [name, expect]))
    expect(JSON.parse(said)).toEqual(expected)
  },
)

test.skipIf(needed.length === 0)('its command says it of one file', () => {
  const ask = (file: string, ...keys: readonly string[]) => {
    const { stdout, status } = spawnSync(
      needed[0] ?? '',
      [join(stock, 'verify.py'), at(file), ...keys],
      { encoding: 'utf8' },
    )
    return [JSON.parse(stdout), status]
  }
  const key = ['--identity', at('station.key')]
  const invitation = ['--invitation', at('invitation-first.jhi')]
  expect(ask('bundle-first.jhb', '--identity', at('district.key'))[1]).toBe(0)
  expect(ask('reply-receipt.jhr', ...key, ...invitation)[1]).toBe(0)
  expect(ask('reply-by-the-root.jhr', ...key, ...invitation)).toEqual([
    { fault: 'signature-invalid' },
    1,
  ])
})

test('npm run verify says the same of every file that a stranger can verify', async () => {
  for (const { name, ending, opener, expect: must } of vectors) {
    if (opener.receiver !== undefined || opener.packBy !== undefined) continue
    const out: string[] = []
    const key = opener.identity === undefined ? [] : ['--identity', at(`${opener.identity}.key`)]
    const args = [
      at(`${name}.${ending}`),
      ...key,
      '--invitation',
      at('invitation-first.jhi'),
      '--json',
    ]
    const exit = await run(args, { out: (line) => out.push(line), err: (line) => out.push(line) })
    const { files } = JSON.parse(out.join(''))
    const [{ verified, fault }] = files
    expect([name, exit, fault?.code ?? 'ok']).toEqual([
      name,
      'ok' in must ? 0 : 1,
      'fault' in must ? must.fault : 'ok',
    ])
    if ('ok' in must && ending !== 'jhi') expect(verified.id).toBe(must.ok)
  }
})

test('the index says of every file what must happen, why and where that stands', () => {
  const index = JSON.parse(readFileSync(at('index.json'), 'utf8'))
  expect(index.vectors).toHaveLength(vectors.length)
  for (const { file, why, section, expect: must } of index.vectors) {
    expect([file, typeof why, typeof section, Object.keys(must).length]).toEqual([
      file,
      'string',
      'string',
      1,
    ])
  }
  expect(readFileSync(at('district.key'), 'utf8')).toContain('AGE-SECRET-KEY-1')
})

test('nothing that is there is overwritten', async () => {
  await expect(writeVectors(folder, vectors)).rejects.toThrow('EEXIST')
})
