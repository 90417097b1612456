import { Pack } from '#shared/pack/pack.ts'

const cite = { source: 'S1', tag: 'verified' as const }
const text = (zh: string) => ({ zh, en: `${zh} (en)` })
const field = (name: string, type: object, more: object = {}) => ({
  name,
  label: text(name),
  type,
  ...more,
})
const int = { kind: 'int' }
const area = { kind: 'dec', places: 2 }
const thresholds = {
  R4: { p: '4.5', j: '5.8' },
  R5: { p: '7.5', j: '10.2' },
  R6: { p: '2000', j: '2500' },
  R7: { p: '2.3', j: '2.4' },
}

const indicator = (id: keyof typeof thresholds, resource: string, more: object = {}) => ({
  id,
  form: 'A',
  title: text(id),
  unit: text('㎡/生'),
  need_unit: text('㎡'),
  resource,
  per: '1',
  split: true,
  places: 2,
  whole: false,
  thresholds: thresholds[id],
  cite,
  ...more,
})

/**
 * A pack made by hand for tests of the engine: every kind of node once, and R4–R7 as domain §2.2
 * has them.
 */
export const enginePack: Pack = Pack.parse({
  format: 'junheng.pack/1',
  id: 'test.small',
  version: 1,
  title: text('小包'),
  issued_on: '2026-01-01',
  sources: { S1: { title: '教督〔2017〕6号' } },
  parameters: {
    X2: { value: false, label: text('X2'), cite },
    exempt_below: { value: '50', label: text('不足'), cite },
  },
  rules: { min_met: 6, of: 7, floor_ratio: '0.85', cite },
  codes: {
    SCHOOL_TYPE: {
      label: text('办学类型'),
      entries: [
        { code: '211', label: text('小学'), attributes: { stage: 'p' } },
        { code: '218', label: text('小学教学点'), attributes: { stage: 'p' } },
        { code: '311', label: text('初级中学'), attributes: { stage: 'j' } },
        { code: '312', label: text('九年一贯制学校') },
        { code: '341', label: text('完全中学') },
        { code: '511', label: text('盲校') },
      ],
    },
    USE: {
      label: text('用途'),
      entries: [
        { code: 'teaching', label: text('教学') },
        { code: 'dorm', label: text('宿舍') },
      ],
    },
    GROUP: {
      label: text('人群'),
      entries: [
        { code: 'migrant', label: text('随迁') },
        { code: 'left', label: text('留守') },
      ],
    },
  },
  forms: [
    {
      key: 'S',
      title: text('学校基本信息'),
      period: 'year',
      sections: [
        {
          key: 'all',
          title: text('全部'),
          fields: [
            'school_code',
            'school_type',
            'is_dense',
            'snapshot_date',
            'phone',
            'filler_phone',
          ],
        },
      ],
      fields: [
        field('school_code', { kind: 'school_code' }, { required: 'true' }),
        field('school_type', { kind: 'enum', codes: 'SCHOOL_TYPE' }, { required: 'true' }),
        field('is_dense', { kind: 'bool' }, { required: 'true' }),
        field('snapshot_date', { kind: 'date' }, { initial: 'date(period.start_year, 9, 1)' }),
        field('phone', { kind: 'phone' }, { personal: true, required: 'true' }),
        field('filler_phone', { kind: 'phone' }, { personal: true }),
        field('stage', { kind: 'text', max: 10 }, { computed: "code(S.school_type, 'stage')" }),
      ],
    },
    {
      key: 'B',
      title: text('在校生'),
      period: 'year',
      sections: [{ key: 'pupils', title: text('在校生'), fields: ['N_p', 'N_j', 'N_s'] }],
      fields: [
        field('N_p', int, { visible: "S.school_type in ['211', '218', '312']", absent: '0' }),
        field('N_j', int, { visible: "S.school_type in ['311', '312', '341']", absent: '0' }),
        field('N_s', int, { visible: "S.school_type == '341'", absent: '0' }),
        field('N', int, { computed: 'B.N_p + B.N_j' }),
      ],
    },
    {
      key: 'A',
      title: text('办学条件'),
      period: 'year',
      sections: [
        {
          key: 'areas',
          title: text('面积'),
          fields: ['site', 'teaching', 'indoor', 'ground', 'rented', 'built'],
        },
        {
          key: 'things',
          title: text('设备'),
          fields: ['equipment', 'rooms', 'books', 'groups'],
          registers: ['A.buildings', 'A.plans'],
        },
      ],
      fields: [
        field('site', area, { required: 'true', unit: text('㎡'), min: '0.01' }),
        field('teaching', area, { required: 'true' }),
        field('indoor', area, { required: 'has(A.teaching)', max: 'A.teaching' }),
        field('ground', area, { required: 'true' }),
        field('rented', area, { visible: 'S.is_dense', absent: '0', required: 'A.ground < 10' }),
        field('built', { kind: 'date' }, { max: 'date(period.start_year, 9, 1)' }),
        field('equipment', { kind: 'wan', places: 4 }),
        field('rooms', int),
        field('books', int),
        field('groups', { kind: 'enums', codes: 'GROUP' }),
        field('books_per_pupil', area, { computed: 'A.books / B.N' }),
        field('floor_area', area, { computed: 'A.buildings.sum(b, b.area / b.floors)' }),
        field('dorms', int, { computed: "A.buildings.count(b, b.use == 'dorm')" }),
        field('highest', int, { computed: 'A.buildings.max(b, b.floors)' }),
        field('lowest', int, { computed: 'A.buildings.min(b, b.floors, b.area > 10)' }),
        field('has_tower', { kind: 'bool' }, { computed: 'A.buildings.exists(b, b.floors > 5)' }),
        field(
          'all_safe',
          { kind: 'bool' },
          { computed: 'A.buildings.all(b, b.stairs >= b.floors)' },
        ),
      ],
    },
  ],
  registers: [
    {
      key: 'A.buildings',
      title: text('校舍'),
      caption: 'no',
      moment: 'S.snapshot_date',
      travels: ['no', 'use', 'floors', 'stairs', 'area'],
      unique: ['no'],
      columns: [
        field('no', { kind: 'text', max: 10 }, { required: 'true' }),
        field('use', { kind: 'enum', codes: 'USE' }, { required: 'true' }),
        field('floors', int, { required: 'true', min: '1', max: "row.use == 'dorm' ? 6 : 20" }),
        field('stairs', int, {
          visible: 'row.floors > 1',
          absent: '0',
          required: 'row.floors > 1',
        }),
        field('area', area, { required: 'A.site > 0' }),
        field('per_floor', area, { computed: 'row.area / row.floors' }),
        field('warden_phone', { kind: 'phone' }, { personal: true }),
      ],
    },
    {
      key: 'A.plans',
      title: text('规划'),
      caption: 'use',
      travels: ['use', 'wanted'],
      columns: [
        field('use', { kind: 'enum', codes: 'USE' }, { required: 'true' }),
        field('wanted', area),
        field('there', area, {
          computed: 'A.buildings.sum(b, b.area, b.use == row.use && b.floors >= 1)',
        }),
      ],
    },
  ],
  checks: [
    {
      id: 'A-X01',
      form: 'A',
      severity: 'error',
      holds: 'A.indoor <= A.teaching',
      message: text('室内体育用房不大于教学用房'),
      cells: ['A.indoor', 'A.teaching'],
      cite,
    },
    {
      id: 'A-X03',
      form: 'A',
      severity: 'warning',
      holds: 'A.floor_area <= A.site',
      message: text('校舍占地不大于校园'),
      cells: ['A.site', 'A.buildings'],
      cite,
    },
    {
      id: 'A-X07',
      form: 'A',
      severity: 'warning',
      each: 'A.buildings',
      holds: 'row.area >= 20 && row.area <= 4000',
      message: text('面积在 20 与 4000 之间'),
      cells: ['area'],
      cite,
    },
    {
      id: 'A-X08',
      form: 'A',
      severity: 'error',
      each: 'A.plans',
      holds: 'row.there <= row.wanted || !has(row.wanted)',
      message: text('已有不超过规划'),
      cells: ['wanted', 'A.site'],
      cite,
    },
    {
      id: 'A-X09',
      form: 'A',
      severity: 'warning',
      holds: "!copied('A')",
      message: text('与上年完全相同'),
      cells: ['A.site'],
      cite,
    },
    {
      id: 'A-X10',
      form: 'A',
      severity: 'warning',
      holds: 'A.equipment <= previous.A.equipment * 1.5',
      message: text('设备值比上年增加过半'),
      cells: ['A.equipment'],
      cite,
    },
    {
      id: 'A-X11',
      form: 'A',
      severity: 'warning',
      holds: "!('left' in A.groups) || A.books > 100",
      message: text('图书不足'),
      cells: ['A.books'],
      cite,
    },
  ],
  units: {
    type: 'S.school_type',
    pupils: { p: 'B.N_p', j: 'B.N_j', s: 'B.N_s' },
    weights: {
      '211': { p: '1' },
      '218': { p: '1' },
      '311': { j: '1' },
      '312': { p: '1', j: '1.1' },
      '341': { j: '1', s: '1.2' },
    },
    unassessed: ['s'],
    exempt: "S.school_type == '218' && B.N < param.exempt_below",
    cite,
  },
  measures: [],
  profiles: [],
  in_force: [],
  indicators: [
    indicator('R4', 'A.teaching - A.indoor'),
    indicator('R5', 'A.ground + A.indoor + (param.X2 && S.is_dense ? A.rented : 0)'),
    indicator('R6', 'A.equipment', { per: '10000' }),
    indicator('R7', 'A.rooms', { per: '100', whole: true }),
  ],
})
