import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { encryptTo } from '#shared/bundle/age.ts'
import { unpackBundle } from '#shared/bundle/unpack.ts'
import { fromUtf8, utf8 } from '#shared/bytes.ts'
import { sha256 } from '#shared/canonical.ts'
import { sealReply } from '#shared/reply/seal.ts'
import { aBundle, aReply } from '#shared/testing/hand-off.ts'

const has = (tool: string, ...args: readonly string[]) =>
  spawnSync(tool, args, { stdio: 'ignore' }).error === undefined
const hasStockTools =
  has('age', '--version') && has('unzip', '-v') && has('python3', '-V') && has('openssl', 'version')

const verifier = fileURLToPath(new URL('../testing/stock-verify.py', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'junheng-stock-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)

const bundle = await aBundle()

function decryptAndUnzip(file: Uint8Array, identity: string, name: string): string {
  writeFileSync(at(`${name}.age`), file)
  writeFileSync(at(`${name}.key`), `${identity}\n`)
  execFileSync('age', ['-d', '-i', at(`${name}.key`), '-o', at(`${name}.zip`), at(`${name}.age`)])
  execFileSync('unzip', ['-q', '-tq', at(`${name}.zip`)], { stdio: 'ignore' })
  execFileSync('unzip', ['-q', at(`${name}.zip`), '-d', at(name)])
  return at(name)
}

test.skipIf(!hasStockTools)(
  'a bundle is opened by age and unzip, and verified by a program that shares no code with ours',
  async () => {
    const opened = decryptAndUnzip(bundle.bytes, bundle.district.identity, 'bundle')
    expect(readdirSync(opened)).toEqual(['bundle.jsonl'])
    expect(JSON.parse(execFileSync('python3', [verifier, opened], { encoding: 'utf8' }))).toEqual({
      id: bundle.id,
      school: bundle.manifest.school,
      objects: 2,
      signed: ['junheng.bundle.station'],
    })
    const [, , ...lines] = readFileSync(join(opened, 'bundle.jsonl'), 'utf8').split('\n')
    expect(lines.slice(0, -1).sort()).toEqual([...bundle.objects.values()].map(fromUtf8).sort())
  },
)

test.skipIf(!hasStockTools)('that program refuses a changed manifest and a changed object', () => {
  const opened = decryptAndUnzip(bundle.bytes, bundle.district.identity, 'changed')
  const file = join(opened, 'bundle.jsonl')
  const text = readFileSync(file, 'utf8')
  const verify = () => spawnSync('python3', [verifier, opened], { encoding: 'utf8' })
  expect(verify().status).toBe(0)
  for (const [from, to] of [
    ['{"a":"1"}', '{"a":"9"}'],
    ['"sequence":1', '"sequence":2'],
    ['"signature":"', '"signature":"AAAA'],
  ] as const) {
    expect(text).toContain(from)
    writeFileSync(file, text.replace(from, to))
    expect(verify().stderr).toContain('not valid')
  }
})

test.skipIf(!hasStockTools)('what age and zip encrypt for us is opened by us', async () => {
  // Our own container, encrypted by the stock age: the two directions agree.
  decryptAndUnzip(bundle.bytes, bundle.district.identity, 'again')
  execFileSync('age', ['-r', bundle.district.recipient, '-o', at('ours.jhb'), at('again.zip')])
  const { id } = await unpackBundle(new Uint8Array(readFileSync(at('ours.jhb'))), bundle.by)
  expect(id).toBe(bundle.id)
})

test.skipIf(!hasStockTools)('a reply is opened by age and unzip', async () => {
  const { station, district } = bundle
  const { bytes, hash } = await sealReply(
    aReply(station, district),
    district.pair,
    station.recipient,
  )
  const opened = decryptAndUnzip(bytes, station.identity, 'reply')
  const [, payload = ''] = readFileSync(join(opened, 'reply.jsonl'), 'utf8').split('\n')
  expect(await sha256(utf8(payload))).toBe(hash)
})

test.skipIf(!hasStockTools)('a ZIP that a stock tool made is not a container of ours', async () => {
  const opened = decryptAndUnzip(bundle.bytes, bundle.district.identity, 'made')
  const make = 'import shutil, sys; shutil.make_archive(sys.argv[1], "zip", sys.argv[2])'
  execFileSync('python3', ['-c', make, at('remade'), opened])
  const bytes = await encryptTo(
    [bundle.district.recipient],
    new Uint8Array(readFileSync(at('remade.zip'))),
  )
  await expect(unpackBundle(bytes, bundle.by)).rejects.toThrow(/container-invalid|object-unlisted/)
})
