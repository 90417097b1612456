import type { Answer } from '#shared/answer.ts'
import { attachmentsOf } from '#shared/attachment/answer.ts'
import type { Sha256 } from '#shared/ids.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { Record } from '#shared/record/record.ts'

/**
 * The attachments that a record names in its answers and rows, sorted: they travel beside it. Those of
 * personal fields stand in no record and stay at the school.
 */
export function attachmentsIn(pack: Pack, record: Record): readonly Sha256[] {
  const named = new Set<Sha256>()
  const note = (answer: Answer | undefined) => {
    for (const hash of attachmentsOf(answer) ?? []) named.add(hash)
  }
  const form = pack.forms.find(({ key }) => key === record.form)
  for (const name of attachFields(form?.fields ?? [])) note(record.answers[name])
  for (const { key, columns } of pack.registers) {
    const table = record.registers[key]
    if (table === undefined) continue
    for (const name of attachFields(columns)) {
      for (const answer of table.cells[table.columns.indexOf(name)] ?? []) note(answer)
    }
  }
  return [...named].sort()
}

const attachFields = (fields: readonly Field[]): readonly string[] =>
  fields.filter(({ type }) => type.kind === 'attach').map(({ name }) => name)
