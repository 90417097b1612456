import { findAttachment } from '#main/store/attachments.ts'
import type { ReadableDb } from '#main/store/db.ts'
import type { Answer } from '#shared/answer.ts'
import { attachmentsOf } from '#shared/attachment/answer.ts'
import { sha256 } from '#shared/canonical.ts'
import type { LostAttachment } from '#shared/contract/attachments.ts'
import type { Row, Situation } from '#shared/engine/situation.ts'
import type { FormKey, RegisterKey, SchoolCode, Sha256 } from '#shared/ids.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Pack } from '#shared/pack/pack.ts'

type State = LostAttachment['state'] | 'there'

/** A situation in which every attachment that is named is there and readable, and what was left out. */
export interface Proved {
  readonly situation: Situation
  readonly lost: readonly LostAttachment[]
}

/**
 * Leaves out of the answers what cannot be read, so that a missing attachment looks complete nowhere:
 * not in the progress, not in a check and not at sealing. What is stored stays as it is.
 */
export async function proveAttachments(
  db: ReadableDb,
  school: SchoolCode,
  situation: Situation,
  pack: Pack,
): Promise<Proved> {
  const prover = new Prover(db, school)
  const forms: Record<FormKey, Record<string, Answer>> = { ...situation.forms }
  for (const form of pack.forms) {
    const names = attachFields(form.fields)
    const cells = situation.forms[form.key]
    if (names.length === 0 || cells === undefined) continue
    forms[form.key] = await prover.cells(cells, names, (name) => `${form.key}.${name}`)
  }
  const registers: Record<RegisterKey, Row[]> = { ...situation.registers }
  for (const { key, columns } of pack.registers) {
    const names = attachFields(columns)
    const rows = situation.registers[key]
    if (names.length === 0 || rows === undefined) continue
    registers[key] = await Promise.all(
      rows.map(async (row) => ({
        ...row,
        cells: await prover.cells(row.cells, names, (name) => `${key}/${row.id}/${name}`),
      })),
    )
  }
  return { situation: { ...situation, forms, registers }, lost: prover.lost }
}

const attachFields = (fields: readonly Field[]): readonly string[] =>
  fields.filter(({ type }) => type.kind === 'attach').map(({ name }) => name)

type Cells = Readonly<Record<string, Answer>>

class Prover {
  readonly lost: LostAttachment[] = []
  readonly #db: ReadableDb
  readonly #school: SchoolCode
  readonly #known = new Map<Sha256, State>()

  constructor(db: ReadableDb, school: SchoolCode) {
    this.#db = db
    this.#school = school
  }

  async cells(
    cells: Cells,
    names: readonly string[],
    cellOf: (name: string) => string,
  ): Promise<Record<string, Answer>> {
    const proved: Record<string, Answer> = { ...cells }
    for (const name of names) {
      const hashes = attachmentsOf(cells[name])
      if (hashes === undefined) continue
      const there: Sha256[] = []
      for (const hash of hashes) {
        const state = await this.#stateOf(hash)
        if (state === 'there') there.push(hash)
        else this.lost.push({ cell: cellOf(name), hash, state })
      }
      if (there.length > 0) proved[name] = there
      else delete proved[name]
    }
    return proved
  }

  async #stateOf(hash: Sha256): Promise<State> {
    const known = this.#known.get(hash)
    if (known !== undefined) return known
    const found = findAttachment(this.#db, this.#school, hash)
    const state: State =
      found === null ? 'missing' : (await sha256(found.bytes)) === hash ? 'there' : 'damaged'
    this.#known.set(hash, state)
    return state
  }
}
