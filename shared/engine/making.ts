import type { Scope } from '#shared/expression/type.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { Nodes } from './nodes.ts'

/** What is known while a plan is made. */
export interface Making {
  readonly pack: Pack
  readonly nodes: Nodes
  /** Registers by key, numbered in pack order. */
  readonly registers: ReadonlyMap<string, number>
  readonly fields: ReadonlyMap<string, Field>
  /** What names mean, at a row of the register if one is given. */
  scope(register: string | undefined): Scope
}

/** Ids of nodes; a field is called as in the pack, so that a circle can be read. */
export const countedId = (register: string): string => `${register}#counted`
export const copiedId = (form: string): string => `${form}#copied`

export function registerNumber(making: Making, key: string): number {
  const number = making.registers.get(key)
  if (number === undefined) throw new Error(`the pack has no register ${key}`)
  return number
}
