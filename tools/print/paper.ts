import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlainDate } from '#shared/ids.ts'
import { Pack } from '#shared/pack/pack.ts'
import { type Kind, kinds, paperOfSheets } from '#shared/sheet/kinds.ts'
import type { Paper, Sheet } from '#shared/sheet/sheet.ts'
import type { Language } from '#shared/words/words.ts'
import { type Input, InputMistake } from '#tools/pack/evaluate-input.ts'
import { openInput } from '#tools/pack/open-input.ts'

/** How a paper is wanted: of a form or register alone, and as of which day. */
export interface Wanted {
  readonly language: Language
  readonly part?: string | undefined
  readonly day?: PlainDate | undefined
  /** Of a register. */
  readonly columns?: readonly string[] | undefined
}

/**
 * The sheets of a kind for each school of a file, with what the file switches on. Throws `InputMistake`
 * where there is nothing to print.
 */
export function paperOf(kind: Kind, input: Input, { language, part, day, columns }: Wanted): Paper {
  const { engine, schools } = openInput(builtInPack(), input)
  const sheets: Sheet[] = schools.flatMap(({ school, period, session, kind: workspace }) =>
    kinds[kind](
      {
        ...{ pack: engine.pack, language, period, kind: workspace, school, session },
        isConfirmed: false,
        ...(day === undefined ? {} : { day }),
        ...(columns === undefined ? {} : { columns }),
      },
      part,
    ),
  )
  if (sheets.length === 0) throw new InputMistake(`nothing to print: ${kind}`)
  return paperOfSheets(kind, language, sheets, schools.map(({ school }) => school.name).join('、'))
}

/** The pack that comes with the program, as built by `npm run pack -- build`. */
export function builtInPack(): Pack {
  const file = join(import.meta.dirname, '..', '..', 'dist', 'packs', 'cn.balanced.2017.json')
  return Pack.parse(JSON.parse(readFileSync(file, 'utf8')))
}
