import { canonicalBytes } from '#shared/canonical.ts'
import { packHash } from '#shared/pack/hash.ts'
import { Pack } from '#shared/pack/pack.ts'

const text = (word: string) => ({ zh: word, en: word })
const cite = { source: 'T', tag: 'design' }
const int = { kind: 'int' }

/** Two forms and one indicator: A's area over S's pupils, at least 5 each. */
export const smallPack = Pack.parse({
  format: 'junheng.pack/1',
  id: 'test.small',
  version: 1,
  title: text('small'),
  issued_on: '2026-01-01',
  sources: { T: { title: 'test' } },
  parameters: {},
  profiles: [],
  in_force: [],
  measures: [],
  rules: { min_met: 1, of: 1, floor_ratio: '0.85', cite },
  codes: { types: { label: text('types'), entries: [{ code: '211', label: text('primary') }] } },
  forms: [
    {
      key: 'S',
      title: text('S'),
      period: 'year',
      sections: [{ key: 'main', title: text('main'), fields: ['type', 'pupils', 'principal'] }],
      fields: [
        { name: 'type', label: text('type'), type: { kind: 'enum', codes: 'types' } },
        { name: 'pupils', label: text('pupils'), type: int, required: 'true' },
        {
          name: 'principal',
          label: text('principal'),
          type: { kind: 'name' },
          required: 'true',
          personal: true,
        },
      ],
    },
    {
      key: 'A',
      title: text('A'),
      period: 'year',
      sections: [{ key: 'main', title: text('main'), fields: ['area_m2'] }],
      fields: [{ name: 'area_m2', label: text('area'), type: { kind: 'dec', places: 2 } }],
    },
  ],
  registers: [],
  checks: [
    {
      id: 'A-X01',
      form: 'A',
      severity: 'warning',
      holds: 'A.area_m2 < 100000',
      message: text('much'),
      cells: ['A.area_m2'],
      cite,
    },
  ],
  units: {
    type: 'S.type',
    pupils: { p: 'S.pupils' },
    weights: { '211': { p: '1' } },
    unassessed: [],
    exempt: 'false',
    cite,
  },
  indicators: [
    {
      id: 'R4',
      form: 'A',
      title: text('area'),
      unit: text('m²'),
      need_unit: text('m²'),
      resource: 'A.area_m2',
      per: '1',
      split: true,
      places: 2,
      whole: false,
      thresholds: { p: '5' },
      cite,
    },
  ],
})

export const smallPackBytes = canonicalBytes(smallPack)
export const smallPackRef = {
  id: smallPack.id,
  version: smallPack.version,
  hash: await packHash(smallPack),
}

/** The same with the principal's signature asked for. */
const askingPack = Pack.parse({
  ...smallPack,
  id: 'test.asking',
  signatures: { roles: ['principal'], cite },
})
export const askingPackBytes = canonicalBytes(askingPack)
export const askingPackRef = {
  id: askingPack.id,
  version: askingPack.version,
  hash: await packHash(askingPack),
}
