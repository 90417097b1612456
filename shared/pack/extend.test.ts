import { expect, test } from 'vitest'
import type { Pack } from '#shared/pack/pack.ts'
import { exampleSources } from '#shared/testing/built-in-pack.ts'
import { placeOf } from '#shared/testing/spoilt-pack.ts'
import { compilePack } from './compile.ts'
import { packBytes } from './hash.ts'
import { loadPack } from './load.ts'
import type { SourceFile } from './source.ts'

const cite = '{ source: OWN2, tag: local }'
const word = '{ zh: 本县, en: own }'

/** A profile, so that an extension has one to put in force. */
const withProfile = (): readonly SourceFile[] => [
  ...exampleSources(),
  {
    path: 'profiles/strict.yaml',
    text: `key: strict\ntitle: ${word}\ncite: { source: S1, tag: local }\nparameters:\n  walk_minutes_max: { value: 8, cite: { source: S1, tag: local } }\n`,
  },
]

function compiled(files: readonly SourceFile[], below?: Pack): Pack {
  const { pack, mistakes } = compilePack(files, below)
  if (pack === undefined) throw new Error(JSON.stringify(mistakes))
  return pack
}

const base = compiled(withProfile())

const files = {
  'pack.yaml': `id: cn.balanced.2017.yunxi
version: 3
title: ${word}
issued_on: 2026-12-01
extends: { id: ${base.id}, version: ${base.version} }
use: [strict]
forms: [Z]
sources: { OWN2: { title: 县文件 } }
parameters:
  X2: { value: true, cite: ${cite} }
  garden_min: { value: 2, label: ${word}, cite: ${cite} }
`,
  'forms/A.yaml': `key: A
extends: true
sections:
  - { key: garden, title: ${word}, fields: [garden_m2], registers: [A.trees] }
fields:
  - { name: garden_m2, label: ${word}, type: dec(2), required: 'true' }
`,
  'forms/Z.yaml': `key: Z
title: ${word}
period: year
sections:
  - { key: z, title: ${word}, fields: [z] }
fields:
  - { name: z, label: ${word}, type: int, computed: A.garden_m2 + A.books }
`,
  'registers/A.trees.yaml': `key: A.trees
title: ${word}
caption: kind
travels: [kind]
columns:
  - { name: kind, label: ${word}, type: enum(TREE) }
`,
  'registers/A.buildings.yaml': `key: A.buildings
extends: true
travels: [solar]
columns:
  - { name: solar, label: ${word}, type: bool }
`,
  'codes/trees.yaml': `TREE:\n  label: ${word}\n  entries: [{ code: oak, label: ${word} }]\n`,
  'checks/A.yaml': `- id: A-X201
  form: A
  severity: warning
  holds: A.garden_m2 >= param.garden_min
  message: ${word}
  cells: [A.garden_m2]
  cite: ${cite}
`,
  'indicators.yaml': `- { id: R4, thresholds: { p: 5 }, cite: ${cite} }\n`,
} as const

type Files = { readonly [path: string]: string }
const asSources = (all: Files): readonly SourceFile[] =>
  Object.entries(all).map(([path, text]) => ({ path, text }))

const extended = compiled(asSources(files), base)

test('an extension has all that the other pack has, and its own behind it', () => {
  expect(extended).toMatchObject({
    id: 'cn.balanced.2017.yunxi',
    version: 3,
    extends: [{ id: base.id, version: base.version }],
    in_force: ['strict'],
    rules: base.rules,
    units: base.units,
  })
  expect(extended.forms.map(({ key }) => key)).toEqual([...base.forms.map(({ key }) => key), 'Z'])
  const [a, mine] = [base, extended].map(({ forms }) => forms.find(({ key }) => key === 'A'))
  expect(mine?.fields.slice(0, -1)).toEqual(a?.fields)
  expect(mine?.fields.at(-1)).toMatchObject({ name: 'garden_m2', min: '0' })
  expect(extended.registers.find(({ key }) => key === 'A.buildings')?.columns.at(-1)?.name).toBe(
    'solar',
  )
  expect(extended.checks.map(({ id }) => id)).toContain('A-X201')
  expect(extended.codes).toHaveProperty('TREE')
})

test('switches, profiles and stricter bars are in it', () => {
  expect(extended.parameters['X2']).toMatchObject({ value: true, cite: { source: 'OWN2' } })
  expect(extended.parameters['walk_minutes_max']).toMatchObject({ value: '8' })
  const r4 = (pack: Pack) => pack.indicators.find(({ id }) => id === 'R4')?.thresholds
  expect(r4(extended)).toEqual({ ...r4(base), p: '5' })
})

test('it is a pack like any other: read back, and extended again', () => {
  expect(loadPack(packBytes(extended))).toEqual(extended)
  const school = compiled(
    [
      {
        path: 'pack.yaml',
        text: `id: test.third\nversion: 1\ntitle: ${word}\nissued_on: 2026-12-01\nextends: { id: ${extended.id}, version: 3 }\n`,
      },
    ],
    extended,
  )
  expect(school.extends?.map(({ id }) => id)).toEqual([base.id, extended.id])
})

const spoil = (path: keyof typeof files, from: string, to: string): Files => {
  const text: string = files[path]
  if (text.split(from).length !== 2) throw new Error(`not once in ${path}: ${from}`)
  return { ...files, [path]: text.replace(from, to) }
}

test.each<[string, Files, keyof typeof files, string, object]>([
  [
    'another version below',
    spoil('pack.yaml', `version: ${base.version} }`, 'version: 99 }'),
    'pack.yaml',
    'extends:',
    { code: 'pack-conflict', why: 'other-base' },
  ],
  [
    'the name of the pack below, whose next version it would seem to be',
    spoil('pack.yaml', 'id: cn.balanced.2017.yunxi', `id: ${base.id}`),
    'pack.yaml',
    `${base.id}\nversion: 3`,
    { code: 'pack-doubled-name', name: base.id },
  ],
  [
    'a looser threshold',
    spoil('indicators.yaml', 'p: 5', 'p: 4.4'),
    'indicators.yaml',
    '4.4',
    { code: 'pack-conflict', why: 'looser', name: 'R4.p' },
  ],
  [
    'a threshold of an indicator that is not there',
    spoil('indicators.yaml', 'id: R4', 'id: R99'),
    'indicators.yaml',
    'R99',
    { code: 'pack-conflict', why: 'not-there', name: 'R99' },
  ],
  [
    'a field that the other pack has',
    spoil('forms/A.yaml', '- { name: garden_m2', '- { name: books'),
    'forms/A.yaml',
    'books',
    { code: 'pack-doubled-name', name: 'A.books' },
  ],
  [
    'a section that the other pack has',
    spoil('forms/A.yaml', 'key: garden,', `key: ${base.forms[1]?.sections[0]?.key},`),
    'forms/A.yaml',
    `${base.forms[1]?.sections[0]?.key},`,
    { code: 'pack-doubled-name' },
  ],
  [
    'a list of codes that the other pack has',
    spoil('codes/trees.yaml', 'TREE:', 'HEATING:'),
    'codes/trees.yaml',
    '  label',
    { code: 'pack-doubled-name', name: 'HEATING' },
  ],
  [
    'a check that the other pack has',
    spoil('checks/A.yaml', 'A-X201', 'A-X01'),
    'checks/A.yaml',
    'A-X01',
    { code: 'pack-doubled-name', name: 'A-X01' },
  ],
  [
    'more of a form that is not there',
    spoil('forms/A.yaml', 'key: A', 'key: Q'),
    'forms/A.yaml',
    'key: Q',
    { code: 'pack-shape' },
  ],
  [
    'a parameter that is not there',
    spoil('pack.yaml', 'X2: { value', 'X9: { value'),
    'pack.yaml',
    '{ value: true',
    { code: 'pack-conflict', why: 'not-there', name: 'param.X9' },
  ],
  [
    'a switch that becomes a number',
    spoil('pack.yaml', 'value: true', 'value: 3'),
    'pack.yaml',
    '{ value: 3',
    { code: 'pack-shape', why: 'not-allowed', expected: 'true | false' },
  ],
  [
    'a profile that is not there',
    spoil('pack.yaml', 'use: [strict]', 'use: [loose]'),
    'pack.yaml',
    'loose',
    { code: 'pack-unknown-name', name: 'loose' },
  ],
  [
    'an unknown name in a section of its own',
    spoil('forms/A.yaml', 'fields: [garden_m2]', 'fields: [garden_m2, pond]'),
    'forms/A.yaml',
    'pond',
    { code: 'pack-unknown-name', name: 'A.pond' },
  ],
])('%s', (_, all, path, marker, expected) => {
  const sources = asSources(all)
  const { mistakes } = compilePack(sources, base)
  const found = mistakes.map(({ code, details }) => ({ code, ...details }))
  const { line } = placeOf(sources, path, marker)
  expect(found).toContainEqual(expect.objectContaining({ ...expected, file: path, line }))
})

test('units and an earlier scheme are for the pack below', () => {
  const text = exampleSources().find(({ path }) => path === 'units.yaml')?.text ?? ''
  const { mistakes } = compilePack([...asSources(files), { path: 'units.yaml', text }], base)
  expect(mistakes).toMatchObject([
    { code: 'pack-conflict', details: { file: 'units.yaml', why: 'not-for-extensions' } },
  ])
})

test('a bar may only be moved where it becomes stricter', () => {
  const stricter = compiled(
    withProfile().map(({ path, text }) => ({
      path,
      text:
        path === 'pack.yaml'
          ? text.replace('walk_minutes_max:\n', 'walk_minutes_max:\n    stricter: lower\n')
          : text,
    })),
  )
  const change = (value: string) =>
    compilePack(
      asSources(spoil('pack.yaml', 'X2: { value: true', `walk_minutes_max: { value: ${value}`)),
      stricter,
    )
  expect(change('5').mistakes).toEqual([])
  expect(change('12').mistakes).toMatchObject([
    { code: 'pack-conflict', details: { why: 'looser', name: 'param.walk_minutes_max' } },
  ])
})

test('without the pack below its files say what is missing', () => {
  const codes = compilePack(asSources(files)).mistakes.map(({ code }) => code)
  expect(codes).toContain('pack-shape')
})
