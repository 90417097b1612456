import { mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { compilePack } from '#shared/pack/compile.ts'
import { packBytes, packHash } from '#shared/pack/hash.ts'
import type { PackMistake } from '#shared/pack/mistakes.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { Language } from '#shared/words/words.ts'
import { describe } from '#tools/pack/describe.ts'
import { readFolder } from '#tools/pack/read-folder.ts'

const root = join(import.meta.dirname, '..', '..')
const usage = `npm run pack -- check|build [folder] [--out DIR] [--lang zh|en]
  check  检查表册包源文件 / reads the sources of a pack and lists all mistakes
  build  编译为一个文件 / compiles them into one file: dist/packs/<id>.json`

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args)
  if (asked === undefined) {
    console.error(usage)
    return 2
  }
  const missing = asked.folders.filter(
    (folder) => !statSync(folder, { throwIfNoEntry: false })?.isDirectory(),
  )
  if (missing.length > 0) {
    console.error(`没有这个文件夹 / no such folder: ${missing.join(', ')}`)
    return 1
  }
  let isWell = true
  for (const folder of asked.folders) {
    const compiled = compilePack(readFolder(folder))
    if (compiled.pack === undefined) {
      isWell = false
      console.error(report(folder, compiled.mistakes, asked.languages))
      continue
    }
    if (asked.act === 'build') write(compiled.pack, asked.out)
    const { id, version } = compiled.pack
    console.log(`${id} ${version} ${await packHash(compiled.pack)}`)
  }
  return isWell ? 0 : 1
}

function readArguments(args: readonly string[]) {
  const [act, ...rest] = args
  if (act !== 'check' && act !== 'build') return undefined
  const folders: string[] = []
  let out = join(root, 'dist', 'packs')
  let languages: readonly Language[] = ['zh', 'en']
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at] ?? ''
    if (!word.startsWith('--')) folders.push(word)
    else {
      at += 1
      const value = rest[at]
      if (value === undefined) return undefined
      if (word === '--out') out = value
      else if (word === '--lang' && (value === 'zh' || value === 'en')) languages = [value]
      else return undefined
    }
  }
  return { act, out, languages, folders: folders.length > 0 ? folders : builtIn() }
}

function builtIn(): readonly string[] {
  return readdirSync(join(root, 'packs'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(root, 'packs', entry.name))
}

function write(pack: Pack, out: string): void {
  mkdirSync(out, { recursive: true })
  const file = join(out, `${pack.id}.json`)
  // Another command may read the file, or build it too, at the same moment.
  const part = `${file}.${process.pid}.part`
  writeFileSync(part, packBytes(pack))
  renameSync(part, file)
}

function report(
  folder: string,
  mistakes: readonly PackMistake[],
  languages: readonly Language[],
): string {
  const place = relative(process.cwd(), folder)
  const count = `${mistakes.length} 处错误 / mistakes: ${place}`
  return [...mistakes.map((mistake) => describe(place, mistake, languages)), count].join('\n')
}
