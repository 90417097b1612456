import type { Changes, CheckExample } from './example.ts'

const id = '990101201403050013'
/** All pupils of E1 in grade 1. */
const pupils = (enrolled: string): Changes => ({
  'B.enrolment/1/enrolled': enrolled,
  'B.enrolment/2/enrolled': '0',
  'B.enrolment/3/enrolled': '0',
  'B.enrolment/4/enrolled': '0',
  'B.enrolment/5/enrolled': '0',
  'B.enrolment/6/enrolled': '0',
})
/** In E1 rows 1–29 teach, 30–32 PE, 33 music, 39 is of the office, 41–43 are workers. */
const row = (place: number, cells: Changes): Changes =>
  Object.fromEntries(
    Object.entries(cells).map(([name, cell]) => [`C.teachers/${place}/${name}`, cell]),
  )

/** Form C (domain §5.C), on E1. */
export const staffExamples: readonly CheckExample[] = [
  {
    check: 'C-X01',
    passes: { 'C.full_time_reported': '38' },
    fails: { 'C.full_time_reported': '37' },
  },
  { check: 'C-X02', passes: { 'C.on_quota': '40' }, fails: { 'C.on_quota': '39' } },
  { check: 'C-X03', passes: { 'C.quota_approved': '40' }, fails: { 'C.quota_approved': '39' } },
  {
    check: 'C-X04',
    passes: row(1, { weekly_periods: '1' }),
    fails: row(1, { weekly_periods: '0' }),
  },
  {
    check: 'C-X05a',
    passes: { ...row(1, { id_card: id }), ...row(2, { id_card: '990101201109170428' }) },
    fails: { ...row(1, { id_card: id }), ...row(2, { id_card: id }) },
  },
  {
    check: 'C-X05b',
    passes: {
      ...row(1, { name: '陈秀英', birth_ym: '1985-03' }),
      ...row(2, { name: '陈秀英', birth_ym: '1985-04' }),
    },
    fails: {
      ...row(1, { name: '陈秀英', birth_ym: '1985-03' }),
      ...row(2, { name: '陈秀英', birth_ym: '1985-03' }),
    },
  },
  { check: 'C-X06', passes: pupils('152'), fails: pupils('151') },
  {
    check: 'C-X07',
    passes: row(1, { cert_level: 'none', cert_no: undefined }),
    fails: row(1, { cert_level: 'primary', cert_no: undefined }),
  },
  {
    check: 'C-X08',
    passes: row(30, { weekly_periods: '12', main_periods: '6' }),
    fails: row(30, { weekly_periods: '12', main_periods: '5' }),
  },
  { check: 'C-X09', passes: { 'C.principal_terms': '2' }, fails: { 'C.principal_terms': '3' } },
  { check: 'C-X10', passes: { 'C.quota_approved': '40' }, fails: { 'C.quota_approved': '41' } },
  {
    check: 'C-X101',
    passes: row(33, { main_course: 'arts' }),
    fails: row(33, { main_course: 'chinese' }),
  },
  {
    check: 'C-X102',
    passes: row(1, { joined_on: '2012-09-01', left_on: '2027-01-10' }),
    fails: row(1, { joined_on: '2012-09-01', left_on: '2012-08-31' }),
  },
  {
    check: 'C-X103',
    passes: row(1, { joined_on: '2026-09-01' }),
    fails: row(1, { joined_on: '2026-09-02' }),
  },
  {
    check: 'C-X104',
    passes: row(1, { birth_ym: '2008-08' }),
    fails: row(1, { birth_ym: '2008-09' }),
  },
  {
    check: 'C-X104',
    passes: row(1, { birth_ym: '1950-09' }),
    fails: row(1, { birth_ym: '1950-08' }),
  },
  {
    check: 'C-X105',
    passes: row(1, { cert_no: '20109901021000001' }),
    fails: row(1, { cert_no: '2010990102100001' }),
  },
  {
    check: 'C-X106',
    passes: row(39, { is_part_time_rotating: true, main_course: 'music' }),
    fails: row(39, { is_part_time_rotating: true, main_course: 'maths' }),
  },
  {
    check: 'C-X107',
    passes: row(1, {
      ...{ stage: 'both', weekly_periods: '12' },
      ...{ weekly_periods_p: '7', weekly_periods_j: '5' },
    }),
    fails: row(1, {
      ...{ stage: 'both', weekly_periods: '13' },
      ...{ weekly_periods_p: '7', weekly_periods_j: '5' },
    }),
  },
  {
    check: 'C-X108',
    passes: row(1, { establishment: 'off_duty' }),
    fails: row(1, { establishment: 'contract' }),
  },
  {
    check: 'C-X109',
    passes: row(41, { establishment: 'substitute' }),
    fails: row(41, { establishment: 'on_duty' }),
  },
  { check: 'C-X110', passes: row(1, { sex: '2' }), fails: row(1, { sex: '9' }) },
  {
    check: 'C-X111',
    passes: row(1, { id_card: id, sex: '1' }),
    fails: row(1, { id_card: id, sex: '2' }),
  },
  {
    check: 'C-X112',
    passes: row(1, { id_card: id, birth_ym: '2014-03' }),
    fails: row(1, { id_card: id, birth_ym: '2014-04' }),
  },
  {
    check: 'C-X113',
    passes: row(5, { is_rotating: true, rotation_from: '2199000002', rotation_to: '2199000001' }),
    fails: row(5, { is_rotating: true, rotation_from: '2199000001', rotation_to: '2199000001' }),
  },
  { check: 'C-X114', passes: { 'C.posts_total': '40' }, fails: { 'C.posts_total': '39' } },
]
