import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compileFolder } from './compile-folder.ts'
import { evaluate } from './evaluate.ts'
import { InputMistake } from './evaluate-input.ts'
import { needed, UsageMistake } from './options.ts'

const builtIn = join(import.meta.dirname, '..', '..', 'packs', 'cn.balanced.2017')

/** Prints one JSON object of all that the pack says of the schools of a file, and nothing else. */
export async function evaluateCommand(args: readonly string[]): Promise<number> {
  const { input, folder } = read(args)
  const pack = compileFolder(folder, ['zh', 'en'])
  if (pack === undefined) return 1
  try {
    console.log(await evaluate(pack, input))
    return 0
  } catch (thrown) {
    if (!(thrown instanceof InputMistake)) throw thrown
    console.error(`✕ 不能计算 / cannot be evaluated: ${input}: ${thrown.message}`)
    console.error('  格式见 samples/README.md / for the format see samples/README.md of the pack')
    return 1
  }
}

function read(args: readonly string[]): { readonly input: string; readonly folder: string } {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({ args: [...args], options: { input: text, pack: text } })
    return { input: needed(values.input, '--input'), folder: values.pack ?? builtIn }
  } catch (thrown) {
    if (thrown instanceof UsageMistake) throw thrown
    // The only other exception that this function of Node knows.
    throw new UsageMistake(thrown instanceof Error ? thrown.message : String(thrown))
  }
}
