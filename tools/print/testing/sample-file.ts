import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Input, readInput, readInputFile } from '#tools/pack/evaluate-input.ts'
import { documentsOf } from '#tools/sample-nodes.ts'

const samples = join(import.meta.dirname, '..', '..', '..', 'packs', 'cn.balanced.2017', 'samples')

/** A sample school of the built-in pack, as read. */
export const sampleInput = (name: string): Input => readInput(readInputFile(sampleFile(name)))

const sampleFile = (name: string): string => join(samples, `${name}.yaml`)

/** A sample school with other rows in one of its registers. */
export function withRows(name: string, register: string, rows: readonly object[]): Input {
  // A sample of ours: it has registers.
  const [school] = documentsOf(readFileSync(sampleFile(name), 'utf8')) as readonly {
    readonly registers: object
  }[]
  const changed = { ...school, registers: { ...school?.registers, [register]: rows } }
  return readInput(JSON.stringify(changed))
}
