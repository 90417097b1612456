import * as fc from 'fast-check'
import type { Answer } from '#shared/answer.ts'
import { Edit } from '#shared/engine/edit.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { rowId } from '#shared/testing/edits.ts'

const someRows = [1, 2, 3, 4, 5].map(rowId)

/** Right and wrong answers, few enough that edits meet: numbers agree, codes repeat, rows double. */
function answersFor(pack: Pack, { type }: Field): fc.Arbitrary<Answer> {
  if (type.kind === 'bool') return fc.boolean()
  if (type.kind === 'date') return fc.constantFrom('2026-09-01', '2026-08-31', '2025-01-01', 'x')
  if (type.kind === 'ym') return fc.constantFrom('2026-09', 'x')
  if (type.kind === 'year') return fc.constantFrom('2008', '2027', 'x')
  if (type.kind === 'enum' || type.kind === 'enums') {
    const codes = pack.codes[type.codes]?.entries.map((entry) => entry.code) ?? []
    if (type.kind === 'enums') return fc.subarray([...codes.slice(0, 5), 'stranger'])
    return fc.constantFrom(...codes, 'stranger')
  }
  if (type.kind === 'phone') return fc.constantFrom('13800000000', '123')
  if (type.kind === 'int' || type.kind === 'dec' || type.kind === 'wan' || type.kind === 'yuan') {
    return fc.oneof(
      fc.integer({ min: -1, max: 12 }).map(String),
      fc.constantFrom('0', '1.5', '350', '0.123456', '1e3', ' '),
    )
  }
  return fc.constantFrom('1', '2', '990101', '2199000001', 'a text that is too long for most')
}

const typed = (fields: readonly Field[]): readonly Field[] =>
  fields.filter((field) => field.computed === undefined)

function setOf(pack: Pack) {
  const places = pack.forms.flatMap((form) =>
    typed(form.fields).map((field) => ({ form: form.key, field })),
  )
  return fc.constantFrom(...places).chain(({ form, field }) =>
    fc.option(answersFor(pack, field), { nil: undefined, freq: 6 }).map((value) => ({
      ...{ op: 'set', form, field: field.name },
      ...(value === undefined ? {} : { value }),
    })),
  )
}

function setCellOf(pack: Pack) {
  const places = pack.registers.flatMap((register) =>
    typed(register.columns).map((column) => ({ register: register.key, column })),
  )
  return fc.constantFrom(...places).chain(({ register, column }) =>
    fc
      .tuple(
        fc.constantFrom(...someRows),
        fc.option(answersFor(pack, column), { nil: undefined, freq: 6 }),
      )
      .map(([row, value]) => ({
        ...{ op: 'set-cell', register, row, column: column.name },
        ...(value === undefined ? {} : { value }),
      })),
  )
}

function rowEditOf(pack: Pack) {
  return fc
    .record({
      op: fc.constantFrom('add-row', 'add-row', 'add-row', 'archive-row', 'remove-row'),
      register: fc.constantFrom(...pack.registers.map(({ key }) => key)),
      row: fc.constantFrom(...someRows),
      day: fc.constantFrom('2020-09-01', '2026-09-01', '2026-09-02', undefined),
    })
    .map(({ op, register, row, day }) => {
      if (op === 'add-row') return { op, register, row, from: day ?? '2020-09-01' }
      if (op === 'remove-row' || day === undefined) return { op, register, row }
      return { op, register, row, to: day }
    })
}

function wordOf(pack: Pack) {
  const sections = pack.forms.flatMap((form) =>
    form.sections.map((section) => ({ form: form.key, section: section.key })),
  )
  const warnings = pack.checks.filter(({ severity }) => severity === 'warning')
  return fc.oneof(
    fc
      .tuple(fc.constantFrom(...pack.registers.map(({ key }) => key)), fc.boolean())
      .map(([register, confirmed]) => ({ op: 'confirm-register', register, confirmed })),
    fc
      .tuple(fc.constantFrom(...sections), fc.boolean())
      .map(([section, confirmed]) => ({ op: 'confirm-section', ...section, confirmed })),
    fc
      .tuple(
        fc.constantFrom(...warnings.map(({ id }) => id), 'V7'),
        fc.constantFrom('新建校舍', undefined),
      )
      .map(([check, text]) => ({ op: 'give-reason', check, ...(text && { text }) })),
  )
}

/** Lists of edits of a pack; some name rows that are not there. */
export function editsOf(pack: Pack): fc.Arbitrary<readonly Edit[]> {
  const edit = fc.oneof(
    { weight: 5, arbitrary: setOf(pack) },
    { weight: 6, arbitrary: setCellOf(pack) },
    { weight: 3, arbitrary: rowEditOf(pack) },
    { weight: 2, arbitrary: wordOf(pack) },
  )
  return fc.array(
    edit.map((each) => Edit.parse(each)),
    { minLength: 10, maxLength: 80, size: 'max' },
  )
}
