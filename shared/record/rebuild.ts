import type { Situation } from '#shared/engine/situation.ts'
import { RegisterKey } from '#shared/ids.ts'
import type { Personal, Record } from '#shared/record/record.ts'
import { rowsOf } from '#shared/record/table.ts'

/**
 * What the engine needs to compute these records again: a record and those that it uses, each of
 * another form. Rows have only the columns that travel. Throws a plain Error for a form given twice.
 */
export function situationOf(records: readonly Record[]): Situation {
  const forms = new Set(records.map(({ form }) => form))
  if (forms.size !== records.length) throw new Error('two records of one form')
  return {
    forms: Object.fromEntries(records.map(({ form, answers }) => [form, answers])),
    registers: Object.fromEntries(
      records.flatMap(({ registers }) =>
        Object.entries(registers).map(([key, table]) => [RegisterKey.parse(key), rowsOf(table)]),
      ),
    ),
    complete: records.flatMap(({ complete }) => complete),
    confirmed: Object.fromEntries(records.map(({ form, confirmed }) => [form, confirmed])),
    reasons: records.flatMap(({ reasons }) => reasons),
  }
}

/**
 * What a person had entered in the form of a record, as far as it and its personal objects say: rows have
 * the columns that travel and, where a personal object is there, those of persons.
 */
export function enteredOf(record: Record, personal: readonly Personal[]): Situation {
  const figures = situationOf([record])
  const answers = personal.map((one) => one.answers)
  return {
    ...figures,
    forms: { [record.form]: Object.assign({}, record.answers, ...answers) },
    registers: Object.fromEntries(
      Object.entries(figures.registers).map(([name, rows]) => {
        const key = RegisterKey.parse(name)
        const more = new Map(
          personal.flatMap(({ registers }) => {
            const table = registers[key]
            return table === undefined
              ? []
              : rowsOf(table).map((row) => [row.id, row.cells] as const)
          }),
        )
        return [key, rows.map((row) => ({ ...row, cells: { ...row.cells, ...more.get(row.id) } }))]
      }),
    ),
  }
}
