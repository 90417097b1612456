import fs from 'node:fs/promises'
import path from 'node:path'
import type { CommandOf } from '#district/config.ts'
import { writeLetter } from '#district/services/letters.ts'
import { type Context, withDistrict } from './context.ts'
import type { Outcome } from './outcome.ts'
import { words } from './words.ts'

/** Writes the letters that go with the invitations of these schools, into another folder than theirs. */
export async function letter(
  context: Context,
  { schools, to }: CommandOf<'letter'>,
): Promise<Outcome> {
  return withDistrict(context, async (deps) => {
    const letters: { readonly school: string; readonly path: string }[] = []
    for (const school of schools) {
      const placed = await writeLetter(fs, path.resolve(to), school, deps, context.settings.lang)
      letters.push({ school, path: placed.path })
    }
    return {
      json: { command: 'letter', letters },
      lines: (language) => words[language].letters(letters),
      exit: 0,
    }
  })
}
