import { packHash } from '#shared/pack/hash.ts'
import { compileFolder } from './compile-folder.ts'
import { packFolders, readOptions } from './options.ts'

/** Compiles and tells every mistake; writes nothing. */
export async function check(args: readonly string[]): Promise<number> {
  const { files, languages } = readOptions(args, [])
  let isWell = true
  for (const folder of packFolders(files)) {
    const pack = compileFolder(folder, languages)
    if (pack === undefined) isWell = false
    else console.log(`${pack.id} ${pack.version} ${await packHash(pack)}`)
  }
  return isWell ? 0 : 1
}
