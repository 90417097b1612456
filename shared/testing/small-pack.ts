import { Pack } from '#shared/pack/pack.ts'

const text = (zh: string) => ({ zh, en: zh })
const cite = { source: 'x', tag: 'design' }
const int = (name: string, more: object = {}) => ({
  name,
  label: text(name),
  type: { kind: 'int' },
  ...more,
})
const words = (name: string, more: object = {}) => ({
  name,
  label: text(name),
  type: { kind: 'text', max: 60 },
  ...more,
})

/**
 * Two forms, a register and one indicator: small enough to see at a glance what of it travels, what
 * is of persons (`S.head`, `A.buildings/keeper`) and what stays at the school (`A.buildings/note`).
 */
export const smallPack: Pack = Pack.parse({
  format: 'junheng.pack/1',
  id: 'small.pack',
  version: 1,
  title: text('小'),
  issued_on: '2026-01-01',
  sources: { x: { title: 'none' } },
  parameters: {},
  rules: { min_met: 1, of: 1, floor_ratio: '0.85', cite },
  codes: {
    types: { label: text('类型'), entries: [{ code: '211', label: text('小学') }] },
  },
  forms: [
    {
      key: 'S',
      title: text('学校'),
      period: 'year',
      sections: [{ key: 'all', title: text('全部'), fields: ['type', 'pupils', 'head'] }],
      fields: [
        {
          name: 'type',
          label: text('类型'),
          type: { kind: 'enum', codes: 'types' },
          required: 'true',
        },
        int('pupils', { required: 'true' }),
        words('head', { personal: true, required: 'true' }),
      ],
    },
    {
      key: 'A',
      title: text('设施'),
      period: 'year',
      sections: [
        { key: 'all', title: text('全部'), fields: ['books', 'area'], registers: ['A.buildings'] },
      ],
      fields: [int('books'), int('area', { computed: 'A.buildings.sum(b, b.area_m2)' })],
    },
  ],
  registers: [
    {
      key: 'A.buildings',
      title: text('楼'),
      caption: 'label',
      travels: ['label', 'area_m2', 'share'],
      columns: [
        words('label', { required: 'true' }),
        int('area_m2', { required: 'true' }),
        int('share', { computed: 'row.area_m2 * 2' }),
        words('keeper', { personal: true, required: 'true' }),
        words('note', { required: 'true' }),
      ],
    },
  ],
  checks: [
    {
      id: 'A-X01',
      form: 'A',
      severity: 'warning',
      holds: 'A.books >= 10',
      message: text('少'),
      cells: ['A.books'],
      cite,
    },
    {
      id: 'S-X01',
      form: 'S',
      severity: 'warning',
      holds: 'S.pupils >= 1',
      message: text('无'),
      cells: ['S.pupils'],
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
  measures: [],
  profiles: [],
  in_force: [],
  indicators: [
    {
      id: 'R4',
      form: 'A',
      title: text('生均'),
      unit: text('㎡'),
      need_unit: text('㎡'),
      resource: 'A.area',
      per: '1',
      split: true,
      places: 2,
      whole: false,
      thresholds: { p: '4.5' },
      cite,
    },
  ],
})
