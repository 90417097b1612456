import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listPage, type PageFiles, servePage } from './app-scheme.ts'

let folder: string
let files: PageFiles

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'junheng-page-'))
  await writeFile(join(folder, 'secret.txt'), 'not of the page')
  const page = join(folder, 'page')
  await mkdir(join(page, 'assets'), { recursive: true })
  await writeFile(join(page, 'index.html'), '<title>均衡填报</title>')
  await writeFile(join(page, 'assets', 'a.js'), 'export {}')
  await writeFile(join(page, 'assets', 'a.map'), 'a kind that is never served')
  files = await listPage(page)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('a file of the page comes with its type and the content policy', async () => {
  const response = await servePage(files, 'app://junheng/assets/a.js')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await response.text()).toBe('export {}')
})

test.each(['app://junheng/', 'app://junheng/index.html', 'app://junheng/school/home'])(
  '%s shows the page',
  async (address) => {
    expect(await (await servePage(files, address)).text()).toContain('均衡填报')
  },
)

test.each([
  'app://junheng/../secret.txt',
  'app://junheng/..%2fsecret.txt',
  'app://junheng/%2e%2e/secret.txt',
  'app://junheng/assets/..\\..\\..\\secret.txt',
  'app://junheng//etc/passwd.txt',
  'app://other/index.html',
  'app://junheng/assets/a.map',
  'app://junheng/assets/b.js',
])('%s finds nothing', async (address) => {
  const response = await servePage(files, address)
  expect([response.status, await response.text()]).toEqual([404, 'not found'])
})
