import type { Answer } from '#shared/answer.ts'
import { inChina } from '#shared/china-day.ts'
import { captionOf } from '#shared/entry/caption.ts'
import { isNumeric, shownAnswer } from '#shared/entry/shown.ts'
import { shownPeriod } from '#shared/entry/shown-period.ts'
import type { Sha256 } from '#shared/ids.ts'
import { shownNumber } from '#shared/number/shown.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Form, Register } from '#shared/pack/pack.ts'
import type { Record } from '#shared/record/record.ts'
import { rowsOf } from '#shared/record/table.ts'
import { sheetWords } from '#shared/words/sheets.ts'
import { words } from '#shared/words/words.ts'
import { columnsOver, type Width } from './columns.ts'
import { footOf, type Material, marksOf, sayIn } from './material.ts'
import type { Sheet, SheetCell, SheetPart } from './sheet.ts'

/** A sealed record with the hash of its bytes, and whose it is. */
export interface Filed extends Omit<Material, 'session' | 'period' | 'day'> {
  readonly record: Record
  readonly hash: Sha256
}

/** Columns of a register beside each other on an upright page. */
const columnsAtMost = 6

/**
 * The filing copy of one record: all that stands in it, and its hash in figures and as a QR code, so that
 * signed paper and data are provably the same. None for a form that the pack does not have.
 */
export function filing(filed: Filed): readonly Sheet[] {
  const { pack, record, hash, language, school } = filed
  const paper = sheetWords[language]
  const { filing: said } = paper
  const form = pack.forms.find(({ key }) => key === record.form)
  if (form === undefined) return []
  const say = sayIn(filed)
  const { supersedes, sealed } = record
  const groups = (hash.match(/.{8}/g) ?? []).join(' ')
  return [
    {
      title: said.title(`${form.key} ${say(form.title)}`),
      across: false,
      marks: marksOf(filed),
      foot: `${footOf(filed, said.code(form.key))} · ${hash.slice(0, 8)}`,
      parts: [
        {
          kind: 'facts',
          facts: [
            [paper.school, school.name],
            [paper.code, record.school],
            [said.period, shownPeriod(words[language], record.period)],
            [said.revision, `${record.revision}`],
            [
              said.sealed,
              said.by(
                words[language].role[sealed.by],
                inChina(sealed.at).replace('T', ' ').slice(0, 16),
              ),
            ],
            [said.pack, record.pack.hash.slice(0, 16)],
            ...(supersedes === undefined
              ? []
              : ([[said.supersedes, supersedes.slice(0, 16)]] as const)),
          ],
        },
        { kind: 'code', content: hash, lines: [`${said.hash}${groups}`, said.same] },
        ...form.sections.flatMap((section) => sectionParts(filed, form, section)),
        ...resultParts(filed),
        ...reasonParts(filed),
        { kind: 'text', lines: [said.persons] },
        { kind: 'signatures', lines: said.signatures },
      ],
    },
  ]
}

/** The answers of a section, then its registers. */
function sectionParts(
  filed: Filed,
  form: Form,
  { title, fields, registers = [] }: Form['sections'][number],
): readonly SheetPart[] {
  const { record, language, pack } = filed
  const say = sayIn(filed)
  const { filing: said } = sheetWords[language]
  const rows = fields.flatMap((name): (readonly SheetCell[])[] => {
    const field = form.fields.find((one) => one.name === name)
    const answer = record.answers[name]
    if (field === undefined || answer === undefined) return []
    const unit = field.unit === undefined ? '' : say(field.unit)
    return [[say(field.label), shownIn(filed, field, answer), unit]]
  })
  const own: readonly SheetPart[] =
    rows.length === 0
      ? []
      : [
          { kind: 'heading', text: say(title) },
          { kind: 'table', columns: columnsOver(said.fields, [[80], [64], [26]], false), rows },
        ]
  const tables = registers.flatMap((key) => {
    const register = pack.registers.find((one) => one.key === key)
    return register === undefined ? [] : registerParts(filed, register)
  })
  return [...own, ...tables]
}

/** All columns of a register that stand in the record, in parts where they are many. */
function registerParts(filed: Filed, register: Register): readonly SheetPart[] {
  const { record, language } = filed
  const { filing: said } = sheetWords[language]
  const say = sayIn(filed)
  const table = record.registers[register.key]
  if (table === undefined) return []
  const rows = rowsOf(table)
  const heading = said.register(say(register.title), rows.length)
  const fields = register.columns.filter(({ name }) =>
    rows.some(({ cells }) => cells[name] !== undefined && cells[name] !== ''),
  )
  const parts = Math.ceil(fields.length / columnsAtMost)
  if (parts === 0) return [{ kind: 'heading', text: heading }]
  const each = Math.ceil(fields.length / parts)
  return Array.from({ length: parts }, (_, at) => fields.slice(at * each, (at + 1) * each)).flatMap(
    (own, at): readonly SheetPart[] => [
      { kind: 'heading', text: `${heading}${parts === 1 ? '' : said.part(at + 1, parts)}` },
      {
        kind: 'table',
        columns: columnsOver(
          [said.row, ...own.map(({ label }) => say(label))],
          [
            [10, 'center'],
            ...own.map((field): Width => [26, isNumeric(field) ? 'right' : undefined]),
          ],
          false,
        ),
        rows: rows.map(({ cells }, row) => [
          `${row + 1}`,
          ...own.map((field) => shownIn(filed, field, cells[field.name])),
        ]),
      },
    ],
  )
}

/** An answer for reading; a row that it names by what stands of it in the same record, else by its id. */
function shownIn(filed: Filed, field: Field, answer: Answer | undefined): string {
  const { pack, language, record } = filed
  if (answer === undefined || answer === '') return ''
  if (field.type.kind !== 'ref') {
    return shownAnswer(field, answer, { pack, language, words: words[language] })
  }
  const { register: key } = field.type
  const register = pack.registers.find((one) => one.key === key)
  const table = Object.entries(record.registers).find(([name]) => name === key)?.[1]
  const row = table === undefined ? undefined : rowsOf(table).find(({ id }) => id === answer)
  const caption =
    register === undefined || row === undefined
      ? ''
      : captionOf(pack, register, row.cells[register.caption], sayIn(filed))
  return caption === '' ? String(answer).slice(0, 8) : caption
}

function resultParts(filed: Filed): readonly SheetPart[] {
  const { record, pack, language } = filed
  const { filing: said, checklist } = sheetWords[language]
  const say = sayIn(filed)
  const rows = record.results.units.flatMap(({ stage, indicators }) =>
    indicators.map(({ id, threshold, figure, standing }): readonly SheetCell[] => {
      const indicator = pack.indicators.find((one) => one.id === id)
      return [
        words[language].stage[stage],
        `${id} ${indicator === undefined ? '' : say(indicator.title)}`,
        `≥ ${shownNumber(threshold)}`,
        figure.state === 'value' ? shownNumber(figure.value, indicator?.places) : '—',
        checklist.marks[standing],
      ]
    }),
  )
  if (rows.length === 0) return []
  return [
    { kind: 'heading', text: said.results },
    {
      kind: 'table',
      columns: columnsOver(
        said.indicators,
        [[20, 'center'], [76], [24, 'right'], [26, 'right'], [24, 'center']],
        false,
      ),
      rows,
    },
  ]
}

function reasonParts({ record, language }: Filed): readonly SheetPart[] {
  const { filing: said } = sheetWords[language]
  if (record.reasons.length === 0) return []
  return [
    { kind: 'heading', text: said.reasons },
    { kind: 'text', lines: record.reasons.map(({ check, text }) => `${check}：${text}`) },
  ]
}
