import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder, start } from './process.ts'

/**
 * The built-in pack's next version, as a file that its issuer has signed: `S.district_scheme` is
 * called `S.school_zone` there, and `S.inspector_name` is gone.
 */
export async function nextPackFile(folder: string): Promise<string> {
  const sources = join(folder, 'cn.balanced.2017')
  await cp(join(projectFolder, 'packs', 'cn.balanced.2017'), sources, { recursive: true })
  await change(join(sources, 'pack.yaml'), (text) =>
    text.replace(
      /^version: 1$/m,
      'version: 2\nrenames:\n  - { since: 2, from: S.district_scheme, to: S.school_zone }',
    ),
  )
  await change(join(sources, 'forms', 'S.yaml'), (text) =>
    text
      .replaceAll('district_scheme', 'school_zone')
      .replace(', inspector_name', '')
      .replace(/ {2}- name: inspector_name\n(?: {4}.*\n)+/, ''),
  )
  const out = join(folder, 'built')
  const running = start('tools/pack/index.ts', ['build', sources, '--out', out])
  if ((await running.ended) !== 0) throw new Error(`pack build: ${running.err()}`)
  return join(out, 'cn.balanced.2017-2.jhp')
}

async function change(path: string, how: (text: string) => string): Promise<void> {
  const text = await readFile(path, 'utf8')
  const changed = how(text)
  if (changed === text) throw new Error(`nothing to change in ${path}`)
  await writeFile(path, changed)
}
