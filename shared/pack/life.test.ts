import { expect, test } from 'vitest'
import { Pack } from '#shared/pack/pack.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { packLife, packLifeSource } from './life.ts'
import { soundness } from './soundness.ts'

/** What the compiler says of version 3 of the small pack with this life: code and place. */
const said = (life: object) =>
  soundness(Pack.parse({ ...smallPack, version: 3, ...life })).map(
    ({ code, details }) => `${code} ${details.file}`,
  )
const why = { zh: '有误', en: 'wrong' }

test('a pack may withdraw what is below it, once each', () => {
  expect(said({ withdraws: [1, 2].map((version) => ({ version, why })) })).toEqual([])
  expect(said({ withdraws: [{ version: 3, why }] })).toEqual(['pack-shape withdraws.0.version'])
  expect(said({ withdraws: [1, 1].map((version) => ({ version, why })) })).toEqual([
    'pack-doubled-name withdraws.1.version',
  ])
})

const rename = (from: string, to: string, since = 2) => ({ since, from, to })

test.each([
  ['a field', [rename('A.volumes', 'A.books')]],
  [
    'a register and its column',
    [rename('A.houses', 'A.buildings'), rename('A.houses.m2', 'A.buildings.area_m2')],
  ],
  ['a form', [rename('K', 'A')]],
  ['a field twice', [rename('A.a', 'A.b'), rename('A.b', 'A.books', 3)]],
  [
    'a column before its register',
    [rename('A.h.m2', 'A.h.area_m2'), rename('A.h', 'A.buildings', 3)],
  ],
])('%s may have had another name', (_, renames) => {
  expect(said({ renames })).toEqual([])
})

test.each([
  ['of a version to come', [rename('A.volumes', 'A.books', 4)], 'pack-shape renames.0.since'],
  ['from a name of today', [rename('A.area', 'A.books')], 'pack-shape renames.0.from'],
  ['to nothing', [rename('A.volumes', 'A.tomes')], 'pack-unknown-name renames.0.to'],
  ['to another kind', [rename('A.volumes', 'A.buildings.note')], 'pack-shape renames.0.to'],
  [
    'to another register',
    [rename('A.houses.m2', 'A.buildings.area_m2')],
    'pack-shape renames.0.to',
  ],
  [
    'twice from one name',
    [rename('A.volumes', 'A.books'), rename('A.volumes', 'A.area')],
    'pack-doubled-name renames.1.from',
  ],
  [
    'twice to one name',
    [rename('A.volumes', 'A.books'), rename('A.tomes', 'A.books')],
    'pack-doubled-name renames.1.to',
  ],
  ['in a circle', [rename('A.a', 'A.b'), rename('A.b', 'A.a')], 'pack-unknown-name renames.0.to'],
])('a renaming %s is a mistake', (_, renames, mistake) => {
  expect(said({ renames })).toContain(mistake)
})

test('in the sources a version is written as text', () => {
  expect(packLifeSource.renames.parse([{ since: '2', from: 'A.a', to: 'A.b' }])).toEqual([
    rename('A.a', 'A.b'),
  ])
  for (const since of ['0', '02', '2.0', 'x']) {
    expect(packLifeSource.renames.safeParse([{ since, from: 'A.a', to: 'A.b' }]).success).toBe(
      false,
    )
  }
  expect(packLife.renames.safeParse([rename('a.b', 'A.b')]).success).toBe(false)
})
