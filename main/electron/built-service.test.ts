import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { packBytes } from '#shared/pack/hash.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import type { ServiceStart } from './messages.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const data = mkdtempSync(join(tmpdir(), 'junheng-service-'))
// Inside the project, so that the database driver, which is not bundled, is found.
mkdirSync(join(root, 'dist'), { recursive: true })
const built = mkdtempSync(join(root, 'dist', 'service-'))

afterAll(() => {
  for (const folder of [data, built]) rmSync(folder, { recursive: true, force: true })
})

test('the services as they are shipped start, make a workspace and close', () => {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const words = ['build', '--config', 'vite.electron.config.ts', '--mode', 'main']
  const node = (args: readonly string[]) =>
    execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  node([vite, ...words, '--logLevel', 'warn', '--outDir', built])

  const packFile = join(data, 'pack.json')
  writeFileSync(packFile, packBytes(smallPack))
  const start: ServiceStart = { folder: join(data, 'school'), packFile }
  const driver = fileURLToPath(new URL('testing/drive-built-service.ts', import.meta.url))
  const said = node([driver, join(built, 'service-process.js'), JSON.stringify(start)])
  expect(JSON.parse(said)).toEqual({ before: 'absent', after: 'open', pack: smallPack.id })
})
