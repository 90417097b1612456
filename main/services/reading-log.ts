import type { WritableDb } from '#main/store/db.ts'
import { insertRead } from '#main/store/reads.ts'
import type { RegisterKey, SchoolCode } from '#shared/ids.ts'
import type { Register } from '#shared/pack/pack.ts'
import type { Actor } from '#shared/role.ts'
import type { Kit } from './kit.ts'

interface Looked {
  readonly school: SchoolCode
  readonly register?: Register
  readonly row?: string
}

/** Notes that a person was shown the past of an entry, where entries name persons (design §6). */
export function noteHistory(
  db: WritableDb,
  actor: Actor,
  { school, register, row }: Looked,
  kit: Pick<Kit, 'clock'>,
): void {
  // A second program cannot write, so it leaves no trace; it has the passphrase.
  if (register === undefined || !namesPersons(register) || db.access === 'read') return
  const read = { at: kit.clock(), actor: actor.id, register: register.key, row: row ?? null }
  db.transaction(() => insertRead(db, school, { ...read, act: 'history' }))
}

/** Notes that a person was shown these registers, those of them that name persons. */
export function noteOpened(
  db: WritableDb,
  actor: Actor,
  at: { readonly school: SchoolCode; readonly registers: ReadonlySet<RegisterKey> },
  kit: Pick<Kit, 'clock' | 'loaded'>,
): void {
  const shown = kit.loaded.pack.registers.filter(
    (register) => at.registers.has(register.key) && namesPersons(register),
  )
  if (shown.length === 0 || db.access === 'read') return
  const read = { at: kit.clock(), actor: actor.id, row: null, act: 'open' } as const
  db.transaction(() => {
    for (const { key } of shown) insertRead(db, at.school, { ...read, register: key })
  })
}

const namesPersons = (register: Register): boolean =>
  register.columns.some(({ personal }) => personal === true)
