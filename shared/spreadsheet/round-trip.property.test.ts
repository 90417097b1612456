import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Answer } from '#shared/answer.ts'
import { choicesOf } from '#shared/entry/choices.ts'
import type { Field } from '#shared/pack/field.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { columnsOfRegister } from './columns.ts'
import { formatCsv } from './csv.ts'
import { importedCell } from './imported-cell.ts'
import { parseCsv } from './parse-csv.ts'
import { nature } from './sheet.ts'
import { writtenText } from './written.ts'

const pack = builtInPack()

const columns = pack.registers
  .flatMap((register) => columnsOfRegister(register, 'special_ed'))
  .map((column) => ({
    ...column,
    choices: choicesOf(column.field, { pack, language: 'zh', rows: () => [] }),
  }))

/** Text as people type it, with what spreadsheets take for formulas; a tab before figures is no text. */
const anyText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) => text.replace(/[*＊\t]/g, ''))
  .filter((text) => text.trim() !== '' && !/^'\d{15}/.test(text) && !/E\+\d+$/i.test(text))
  .filter((text) => Answer.safeParse(text).success)

function anyAnswer({ type }: Field): fc.Arbitrary<Answer> {
  const number = fc.integer({ min: -9_999, max: 99_999 }).map(String)
  switch (type.kind) {
    case 'bool':
      return fc.boolean()
    case 'enum':
      return fc.constantFrom(...(pack.codes[type.codes]?.entries ?? []).map(({ code }) => code))
    case 'enums':
      return fc.subarray(
        (pack.codes[type.codes]?.entries ?? []).map(({ code }) => code),
        { minLength: 1 },
      )
    case 'int':
    case 'dec':
    case 'wan':
    case 'yuan':
    case 'year':
      return number
    case 'date':
      return fc.constantFrom('2026-09-01', '1999-12-31', '2024-02-29')
    case 'ym':
      return fc.constantFrom('2026-09', '1999-12')
    case 'phone':
    case 'idcard':
    case 'xueji':
    case 'school_code':
    case 'region':
    case 'uscc':
      return fc.stringMatching(/^[0-9]{6,18}$/)
    case 'name':
    case 'text':
    case 'long':
      return anyText
    case 'ref':
    case 'attach':
      return fc.uuid()
  }
}

test.each(['zh', 'en'] as const)(
  'what is written in %s is read back as the same answer',
  (language) => {
    const one = fc
      .constantFrom(...columns)
      .chain((column) => anyAnswer(column.field).map((answer) => ({ column, answer })))
    fc.assert(
      fc.property(one, ({ column, answer }) => {
        const text = formatCsv([
          ['a', 'b'],
          [writtenText(column, answer, language), 'x'],
        ])
        const read = importedCell(column, parseCsv(text, '').rows[1]?.texts[0] ?? '', nature.text)
        expect(read).toMatchObject({ kind: 'read', read: { answer } })
      }),
      { numRuns: 2_000 },
    )
  },
)
