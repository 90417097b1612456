import type { Answer } from '#shared/answer.ts'
import type { SheetTarget } from '#shared/contract/spreadsheets.ts'
import type { Row, Situation } from '#shared/engine/situation.ts'
import { choicesOf } from '#shared/entry/choices.ts'
import { Fault } from '#shared/fault.ts'
import type { Form, Pack, Register } from '#shared/pack/pack.ts'
import type { Text } from '#shared/pack/text.ts'
import type { Role } from '#shared/role.ts'
import {
  columnsOfForm,
  columnsOfRegister,
  type ReadableColumn,
  registerOf,
  type TableColumn,
} from '#shared/spreadsheet/columns.ts'
import type { Language } from '#shared/words/words.ts'

/** What is written: columns, and for each row its id, if it has one, and its answers. */
export interface WrittenTable {
  readonly title: Text
  readonly kind: SheetTarget['kind']
  readonly columns: readonly ReadableColumn[]
  readonly rows: readonly WrittenRow[]
}

export interface WrittenRow {
  readonly id: Row['id'] | undefined
  readonly cells: Readonly<Record<string, Answer>>
}

interface TableAsked {
  readonly pack: Pack
  readonly situation: Situation
  readonly target: SheetTarget
  readonly role: Role
  readonly language: Language
}

/** All that a person with this role may type into the target, with what is entered. Throws `edit-unknown-cell`. */
export function tableOf(asked: TableAsked): WrittenTable {
  const { pack, situation, target } = asked
  if (target.kind === 'form') {
    const form = formOf(pack, target.form)
    return {
      title: form.title,
      kind: 'form',
      columns: readable(columnsOfForm(form, asked.role), asked),
      rows: [{ id: undefined, cells: situation.forms[form.key] ?? {} }],
    }
  }
  const register = known(registerOf(pack, target.register), target.register)
  return {
    title: register.title,
    kind: 'register',
    columns: readable(columnsOfRegister(register, asked.role), asked),
    rows: currentRows(situation, register),
  }
}

function formOf(pack: Pack, key: string): Form {
  return known(
    pack.forms.find((one) => one.key === key),
    key,
  )
}

/** Rows that were archived are history: a file that comes back must not wake them. */
const currentRows = (situation: Situation, register: Register): readonly WrittenRow[] =>
  (situation.registers[register.key] ?? []).filter(({ to }) => to === undefined)

function known<T>(found: T | undefined, cell: string): T {
  if (found === undefined) throw new Fault('edit-unknown-cell', { cell })
  return found
}

const readable = (columns: readonly TableColumn[], asked: TableAsked): ReadableColumn[] =>
  columns.map((column) => ({
    ...column,
    choices: choicesOf(column.field, {
      pack: asked.pack,
      language: asked.language,
      rows: (key) => asked.situation.registers[key] ?? [],
    }),
  }))
