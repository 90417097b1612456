import type { Field } from '#shared/pack/field.ts'
import type { Form, Register } from '#shared/pack/pack.ts'
import { schoolForms } from '#shared/pack/school-forms.ts'
import { sheetWords } from '#shared/words/sheets.ts'
import { blankCode, blankColumns, blankRowKeys, blankSections } from './blank-places.ts'
import { columnsOver, type Width } from './columns.ts'
import { footOf, headFacts, type Material, marksOf, sayIn } from './material.ts'
import type { Sheet, SheetCell, SheetPart } from './sheet.ts'

/** More choices than these do not fit a cell: they stand in a list of their own. */
const choicesAtMost = 8
/** Columns that fit beside each other on a page that lies across, and rows to write on. */
const [columnsAtMost, rowsToWrite] = [9, 8]

/**
 * Blank forms and registers to fill away from the computer, each line with the code of its field, by
 * which it is typed later. `part` names one form (`A`) or register (`B.classes`); else all of a school's.
 */
export function blank(material: Material, part?: string): readonly Sheet[] {
  const forms = schoolForms(material.pack)
  const keys = forms.flatMap(({ key, sections }) => [
    key,
    ...sections.flatMap(({ registers = [] }) => registers),
  ])
  return keys.flatMap((key): readonly Sheet[] => {
    if (part !== undefined && part !== key) return []
    const form = forms.find((one) => one.key === key)
    if (form !== undefined) return [formSheet(material, form)]
    const register = material.pack.registers.find((one) => one.key === key)
    return register === undefined ? [] : registerSheet(material, register)
  })
}

function frameOf(material: Material, key: string, title: string) {
  const { blank: said } = sheetWords[material.language]
  return {
    title: said.title(title),
    marks: marksOf(material),
    foot: footOf(material, said.code(key)),
  }
}

function formSheet(material: Material, form: Form): Sheet {
  const { blank: said } = sheetWords[material.language]
  const say = sayIn(material)
  const asked = blankSections(form)
  const sections = asked.flatMap(({ title, fields }): readonly SheetPart[] => {
    return [
      { kind: 'heading', text: say(title) },
      {
        kind: 'table',
        columns: columnsOver(said.columns, [[48], [50], [38], [34]], false),
        rows: fields.map((field): readonly SheetCell[] => [
          blankCode(form, field),
          nameOf(material, field),
          holdsOf(material, field),
          spaceFor(material, field),
        ]),
      },
    ]
  })
  return {
    ...frameOf(material, form.key, `${form.key} ${say(form.title)}`),
    across: false,
    parts: [
      { kind: 'facts', facts: headFacts(material) },
      { kind: 'text', lines: [said.how] },
      ...sections,
      { kind: 'signatures', lines: [said.filler] },
      ...codeLists(
        material,
        asked.flatMap(({ fields }) => fields),
      ),
    ],
  }
}

/** None for a register in which the pack itself gives everything. */
function registerSheet(material: Material, register: Register): readonly Sheet[] {
  const { blank: said } = sheetWords[material.language]
  const say = sayIn(material)
  const given = blankRowKeys(register)
  const typed = blankColumns(register)
  if (typed.length === 0) return []
  const parts = Math.ceil(typed.length / columnsAtMost)
  const each = Math.ceil(typed.length / Math.max(1, parts))
  const groups = Array.from({ length: parts }, (_, at) => typed.slice(at * each, (at + 1) * each))
  const heads = given.length === 0 ? numbers(rowsToWrite) : given
  const tables = groups.flatMap((fields, at): readonly SheetPart[] => [
    ...(groups.length === 1
      ? []
      : [{ kind: 'heading', text: said.part(at + 1, groups.length) } as const]),
    {
      kind: 'table',
      columns: columnsOver(
        [said.row, ...fields.map((field) => nameOf(material, field))],
        [[9, 'center'], ...fields.map((): Width => [26])],
        true,
      ),
      rows: [
        ['', ...fields.map(({ name }) => name)],
        ['', ...fields.map((field) => holdsOf(material, field))],
        ...heads.map((head) => [head, ...fields.map(() => '')]),
      ],
    },
  ])
  const sheet = {
    ...frameOf(material, register.key, say(register.title)),
    across: true,
    parts: [
      { kind: 'facts' as const, facts: headFacts(material) },
      { kind: 'text' as const, lines: [said.how] },
      ...tables,
      { kind: 'signatures' as const, lines: [said.filler] },
      ...codeLists(material, typed),
    ],
  } satisfies Sheet
  return [sheet]
}

const numbers = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${at + 1}`)

const nameOf = (material: Material, { label, required }: Field): string =>
  `${sayIn(material)(label)}${required === 'true' ? ' *' : ''}`

/** What may be written: the choices with boxes where they are few, and the unit. */
function holdsOf(material: Material, { type, unit }: Field): string {
  const { language, pack } = material
  const { boxes, blank: said, lists } = sheetWords[language]
  if (type.kind === 'bool') return lists.yesNo.open
  if (type.kind === 'enum' || type.kind === 'enums') {
    const entries = pack.codes[type.codes]?.entries ?? []
    if (entries.length > choicesAtMost) return said.seeCodes(entries.length)
    return entries.map(({ label }) => `${boxes.off}${label[language]}`).join(' ')
  }
  return unit === undefined ? '' : sayIn(material)(unit)
}

function spaceFor({ language }: Material, { type }: Field): string {
  const { blank: said } = sheetWords[language]
  if (type.kind === 'date') return said.date
  if (type.kind === 'ym') return said.month
  if (type.kind === 'year') return said.year
  return type.kind === 'attach' ? said.attach : ''
}

/** The lists that are too long for a cell, each once, as code and word. */
function codeLists(material: Material, fields: readonly Field[]): readonly SheetPart[] {
  const { language, pack } = material
  const { blank: said } = sheetWords[language]
  const names = fields.flatMap(({ type }) =>
    type.kind === 'enum' || type.kind === 'enums' ? [type.codes] : [],
  )
  return [...new Set(names)].flatMap((name): readonly SheetPart[] => {
    const list = pack.codes[name]
    if (list === undefined || list.entries.length <= choicesAtMost) return []
    const entries = list.entries.map(({ code, label }) => `${code} ${label[language]}`)
    return [
      { kind: 'heading', text: `${said.codes}　${list.label[language]}` },
      { kind: 'text', lines: [entries.join('　')] },
    ]
  })
}
