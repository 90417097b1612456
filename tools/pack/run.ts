import { book } from './book/index.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import { countersign } from './countersign.ts'
import { evaluateCommand } from './evaluate-command.ts'
import { makeKey } from './make-key.ts'
import { UsageMistake } from './options.ts'
import { sayThrown } from './say-thrown.ts'
import { verify } from './verify.ts'

const usage = `npm run pack -- <command>
  check [folder]               检查表册包源文件 / reads the sources of a pack and lists all mistakes
  build [folder] [--key FILE]  编译并签名 / dist/packs/<id>.json and the signed <id>-<version>.jhp;
                               without --key signed with the development key, which proves nothing
  key FILE --name NAME         生成发布密钥 / makes an issuer's key: FILE to keep, FILE.public to give away
  countersign FILE --key FILE --issuer PUBLIC [--out FILE]
                               县级确认签名 / adds a district's confirmation (its own program: npm run district -- confirm)
  verify FILE [--issuer PUBLIC] [--district PUBLIC]
                               核对签名和内容 / whether both signatures hold and the pack is sound
  evaluate --input FILE [--pack FOLDER]
                               计算学校 / every value, violation and result of the schools of a file, as one JSON object
  book [folder]                供县级阅读签字的说明书 / dist/book/<id>-<version>.html and .pdf
  --out DIR  --lang zh|en  --json        PUBLIC: a .public or .jhi file, 43 letters, or development`

/** Each gives the exit code: 0 done, 1 refused; a command line that is not understood ends with 2. */
const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  check,
  build,
  key: makeKey,
  book,
  countersign,
  verify,
  evaluate: evaluateCommand,
}

/** Runs one command line and answers with its exit code. */
export async function run([name = '', ...args]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  try {
    if (command === undefined) throw new UsageMistake(name === '' ? '' : `? ${name}`)
    return await command(args)
  } catch (thrown) {
    if (thrown instanceof UsageMistake) {
      console.error([thrown.message, usage].filter(Boolean).join('\n\n'))
      return 2
    }
    return sayThrown(thrown)
  }
}
