import type { Field } from '#shared/pack/field.ts'
import type { Register } from '#shared/pack/pack.ts'
import { schoolForms } from '#shared/pack/school-forms.ts'
import { isSensitive } from '#shared/pack/sensitive.ts'
import { sheetWords } from '#shared/words/sheets.ts'
import { words } from '#shared/words/words.ts'
import { columnsOver, type Width } from './columns.ts'
import { footOf, headFacts, type Material, marksOf, sayIn } from './material.ts'
import { rowsIn } from './rows.ts'
import type { Sheet } from './sheet.ts'

/** Columns that can be read beside each other on a page that lies across. */
export const columnsAtMost = 11

/**
 * Registers as they stand, across. A person's numbers, phones and addresses are never printed: a row is
 * known by its internal id, and a register that names persons is marked 仅限内部 (domain §8.1, §8.3).
 * `part` names one register; else all that have rows. `columns` of the material are those that a person
 * has chosen; else the first that fit.
 */
export function registers(material: Material, part?: string): readonly Sheet[] {
  const { pack } = material
  const keys = schoolForms(pack).flatMap(({ sections }) =>
    sections.flatMap((section) => section.registers ?? []),
  )
  return keys.flatMap((key) => {
    const register = pack.registers.find((one) => one.key === key)
    if (register === undefined || (part !== undefined && part !== key)) return []
    return registerSheet(material, register, part !== undefined)
  })
}

function registerSheet(material: Material, register: Register, isAsked: boolean): readonly Sheet[] {
  const { language } = material
  const { register: said, internal } = sheetWords[language]
  const say = sayIn(material)
  const rows = rowsIn(material, register.key)
  if (rows.length === 0 && !isAsked) return []
  const printed = printedColumns(register, material.columns)
  const left = register.columns.filter((field) => !printed.includes(field))
  const isOfPersons = register.columns.some(({ personal }) => personal === true)
  return [
    {
      title: said.title(say(register.title)),
      across: true,
      marks: [...(isOfPersons ? [internal] : []), ...marksOf(material)],
      foot: footOf(material, said.code(register.key)),
      parts: [
        { kind: 'facts', facts: headFacts(material) },
        {
          kind: 'table',
          columns: columnsOver(
            [said.id, ...printed.map(({ label }) => say(label))],
            [[26, 'center'], ...printed.map(widthOf)],
            true,
          ),
          rows: rows.map((row) => [
            row.id.slice(0, 8),
            ...printed.map(({ name }) => row.text(name)),
          ]),
        },
        {
          kind: 'text',
          lines: [
            said.rows(rows.length),
            ...(left.length === 0
              ? []
              : [said.others(words[language].value.joinList(left.map(({ label }) => say(label))))]),
          ],
        },
        { kind: 'signatures', lines: [said.signatures] },
      ],
    },
  ]
}

/** What of a register may stand on paper at all: a person's numbers, phones and addresses never. */
export const printableColumns = ({ columns, caption }: Register): readonly Field[] =>
  columns.filter(
    (field) => !isSensitive(field, caption) && field.type.kind !== 'attach' && !isForeign(field),
  )

/** The chosen ones, at most as many as the page holds; by themselves those that say most. */
export function printedColumns(
  register: Register,
  columns: readonly string[] | undefined,
): readonly Field[] {
  if (columns === undefined) return usual(register)
  const wanted = printableColumns(register).filter(({ name }) => columns.includes(name))
  return wanted.slice(0, columnsAtMost)
}

/** The caption first, then what is required, then the rest, as far as the page goes, in the pack's order. */
function usual(register: Register): readonly Field[] {
  const { caption } = register
  const open = printableColumns(register)
  const rank = ({ name, required }: Field): number =>
    name === caption ? 0 : required === undefined ? 2 : 1
  const kept = new Set(open.toSorted((a, b) => rank(a) - rank(b)).slice(0, columnsAtMost))
  return open.filter((field) => kept.has(field))
}

/** The pack's own texts in English stand beside those in Chinese. */
const isForeign = ({ name }: Field): boolean => /(^|_)en(_|$)/.test(name)

const widthOf = ({ type }: Field): Width => {
  switch (type.kind) {
    case 'int':
    case 'dec':
    case 'wan':
    case 'yuan':
      return [19, 'right']
    case 'date':
      return [23, 'center']
    case 'bool':
      return [12, 'center']
    case 'text':
    case 'long':
      return [type.max > 60 ? 44 : 24]
    default:
      return [20]
  }
}
