import { isAscending } from '#shared/ascending.ts'
import { readAs } from '#shared/canonical.ts'
import { Fault } from '#shared/fault.ts'
import { PlainDate, RowId } from '#shared/ids.ts'
import { Personal, Record, type Table } from '#shared/record/record.ts'

/**
 * Reads the bytes of a record. Faults: `bytes-not-canonical`, `bytes-too-deep`, `format-unknown`,
 * `bytes-shape` (also for a table that is not one, a row twice, a register of another form).
 * Whether its names are the pack's is for `recount`.
 */
export function readRecord(bytes: Uint8Array): Record {
  const record = readAs(bytes, { what: 'record', format: 'junheng.record/1', schema: Record })
  checkTables(record, 'record')
  if (!isAscending(record.uses.map(({ form }) => form))) throw shape('record', 'uses')
  if (record.uses.some(({ form }) => form === record.form)) throw shape('record', 'uses')
  return record
}

/** Reads the bytes of a personal object; faults as in `readRecord`. */
export function readPersonal(bytes: Uint8Array): Personal {
  const personal = readAs(bytes, {
    what: 'personal',
    format: 'junheng.personal/1',
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

/** `id`, `from`, `to` and then the columns, each once; every row whole, each id once. */
function isTable({ columns, rows }: Table): boolean {
  const heads = columns.slice(0, 3).join() === 'id,from,to'
  const ids = new Set(rows.map(([id]) => id))
  return (
    heads &&
    new Set(columns).size === columns.length &&
    ids.size === rows.length &&
    rows.every((row) => row.length === columns.length && isRowHead(row))
  )
}

const isRowHead = ([id, from, to]: Table['rows'][number]): boolean =>
  RowId.safeParse(id).success &&
  PlainDate.safeParse(from).success &&
  (to === '' || PlainDate.safeParse(to).success)
