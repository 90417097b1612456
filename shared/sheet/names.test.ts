import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { placeOf } from '#shared/pack/place.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'

const pack = builtInPack()
const sources = readdirSync(import.meta.dirname).filter((name) => /^[a-z-]+[.]ts$/.test(name))
const textOf = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')

test('every field and register that a sheet names is one of the built-in pack', () => {
  const named = sources.flatMap((name) =>
    [...textOf(name).matchAll(/'([A-Z][.][A-Za-z0-9_]+)'/g)].map(([, ref = '']) => ref),
  )
  expect(named).toContain('B.N_all')
  expect(named).toContain('H.lines')
  expect(named.filter((ref) => placeOf(pack, ref) === undefined)).toEqual([])
})

test('every column that a sheet reads by its name is one of its register', () => {
  for (const [name, key] of [
    ['bottom-lines.ts', 'H.lines'],
    ['conduct.ts', 'F.items'],
    ['class-ledger.ts', 'B.large_class_ledger'],
  ] as const) {
    const columns = pack.registers.find((one) => one.key === key)?.columns.map((one) => one.name)
    const read = [...textOf(name).matchAll(/(?:text|value|row, )\(?'([a-z_]+)'/g)].map(
      ([, to]) => to,
    )
    expect(read.length).toBeGreaterThan(3)
    for (const column of read) expect(columns, `${name} ${column}`).toContain(column)
  }
})
