import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Sample } from '#tools/sample.ts'
import { projectFolder } from './child.ts'
import { mistakesOf } from './judge.ts'
import { runLoop } from './loop.ts'
import { type DemoOptions, readOptions, usage } from './options.ts'
import { sampleNamed } from './samples.ts'
import { tableLines } from './table.ts'
import { vectors } from './vectors.ts'
import { demoWords } from './words.ts'

const options = readOptions(process.argv.slice(2))
if (options === null) {
  console.error(usage)
  process.exitCode = 2
} else {
  process.exitCode = await demo(options)
}

/** Runs the loop in its folder and says how it went. */
async function demo(options: DemoOptions): Promise<number> {
  const words = demoWords[options.language]
  const tell = options.json ? () => undefined : (line: string) => console.log(line)
  const folder = await folderFor(options)
  if (folder === null) {
    console.error(`${options.out} is not empty: name a new folder`)
    return 2
  }
  try {
    const pack = join(projectFolder, 'dist', 'packs', 'cn.balanced.2017.json')
    const result = await runLoop({ folder, pack, words, tell }, await samples())
    const { schools, bundles, receipts } = result
    if (options.json) console.log(JSON.stringify({ schools, bundles, receipts }))
    tell(`\n${words.table}`)
    for (const line of tableLines(schools, words)) tell(`  ${line}`)
    const mistakes = mistakesOf(result, Object.keys(vectors))
    if (mistakes.length > 0) console.error([words.wrong, ...mistakes].join('\n  '))
    else tell(`\n${words.right}`)
    if (options.out !== undefined) tell(words.kept(folder))
    return mistakes.length === 0 ? 0 : 1
  } finally {
    if (options.out === undefined) await rm(folder, { recursive: true, force: true })
  }
}

/** Null when the named folder holds anything already. */
async function folderFor({ out }: DemoOptions): Promise<string | null> {
  if (out === undefined) return mkdtemp(join(tmpdir(), 'junheng-demo-'))
  const folder = resolve(process.env['INIT_CWD'] ?? '.', out)
  await mkdir(folder, { recursive: true })
  return (await readdir(folder)).length === 0 ? folder : null
}

async function samples(): Promise<ReadonlyMap<string, Sample>> {
  const found = new Map<string, Sample>()
  for (const name of Object.keys(vectors)) found.set(name, await sampleNamed(name))
  return found
}
