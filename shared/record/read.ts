import { isAscending } from '#shared/ascending.ts'
import { readAs } from '#shared/canonical.ts'
import { Fault } from '#shared/fault.ts'
import { Personal, personalFormat, Record, recordFormat } from '#shared/record/record.ts'
import { isTable } from '#shared/record/table.ts'

/**
 * Reads the bytes of a record. Faults: `bytes-not-canonical`, `bytes-too-deep`, `format-unknown`,
 * `bytes-shape` (also for a table that is not one, a row twice, a register of another form, a list that
 * does not rise).
 * Whether its names are the pack's is for `recount`.
 */
export function readRecord(bytes: Uint8Array): Record {
  const record = readAs(bytes, { what: 'record', format: recordFormat, schema: Record })
  checkTables(record, 'record')
  for (const list of ['complete', 'confirmed', 'personal'] as const) {
    if (!isAscending(record[list])) throw shape('record', list)
  }
  if (!isAscending(record.uses.map(({ form }) => form))) throw shape('record', 'uses')
  if (record.uses.some(({ form }) => form === record.form)) throw shape('record', 'uses')
  return record
}

/** Reads the bytes of a personal object; faults as in `readRecord`. */
export function readPersonal(bytes: Uint8Array): Personal {
  const personal = readAs(bytes, {
    what: 'personal',
    format: personalFormat,
    schema: Personal,
  })
  checkTables(personal, 'personal')
  return personal
}

const shape = (what: string, path: string) => new Fault('bytes-shape', { what, path })

function checkTables({ form, registers }: Record | Personal, what: string): void {
  for (const [key, table] of Object.entries(registers)) {
    if (!key.startsWith(`${form}.`) || !isTable(table)) throw shape(what, `registers.${key}`)
  }
}
