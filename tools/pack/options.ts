import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Language } from '#shared/words/words.ts'

const root = join(import.meta.dirname, '..', '..')

/** A command line that cannot be understood: a person is shown how it goes. */
export class UsageMistake extends Error {}

export interface Options {
  readonly files: readonly string[]
  readonly json: boolean
  readonly languages: readonly Language[]
  readonly out?: string
  readonly key?: string
  readonly name?: string
  readonly issuer?: string
  readonly district?: string
}

const known = ['out', 'key', 'name', 'issuer', 'district'] as const
type Known = (typeof known)[number]

/** Reads what follows the command. Throws a `UsageMistake` for an option that it does not take. */
export function readOptions(args: readonly string[], takes: readonly Known[]): Options {
  const { values, positionals } = parsed(args)
  for (const name of known) {
    if (values[name] !== undefined && !takes.includes(name)) throw new UsageMistake(`? --${name}`)
  }
  const { lang, json = false, ...given } = values
  if (lang !== undefined && lang !== 'zh' && lang !== 'en') throw new UsageMistake('? --lang')
  return {
    files: positionals,
    json,
    languages: lang === undefined ? ['zh', 'en'] : [lang],
    ...given,
  }
}

/** An option or a file without which the command has nothing to do. */
export function needed(value: string | undefined, what: string): string {
  if (value === undefined) throw new UsageMistake(`${what} ?`)
  return value
}

/** The folders that were named, or every pack that comes with the program. */
export function packFolders(named: readonly string[]): readonly string[] {
  if (named.length > 0) return named
  return readdirSync(join(root, 'packs'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(root, 'packs', entry.name))
}

/** `dist/<name>` of the program's own folder. */
export const distFolder = (name: string): string => join(root, 'dist', name)

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ out: text, key: text, name: text, issuer: text, district: text, lang: text },
        json: { type: 'boolean' },
      },
    })
  } catch (thrown) {
    // The only exception that this function of Node knows.
    throw new UsageMistake(thrown instanceof Error ? thrown.message : String(thrown))
  }
}
