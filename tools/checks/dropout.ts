import type { Changes, CheckExample } from './example.ts'

/** Stands for an attachment: rules only ask whether there is one. */
const someHash = 'a'.repeat(64)

/** The case of E1: discovered on 7 September, back at school on 25 September, being observed. */
const first = 'D.cases/1'
const running: Changes = { [`${first}/status`]: 'persuading', [`${first}/returned_on`]: undefined }
const closed: Changes = { [`${first}/status`]: 'closed', [`${first}/closed_on`]: '2026-10-25' }

const asOf = (day: string): Changes => ({ 'D.as_of': day })
const of = (place: string, cells: Changes): Changes =>
  Object.fromEntries(Object.entries(cells).map(([name, cell]) => [`${place}/${name}`, cell]))

/** Another case of another child, discovered on 1 October, about whom nothing was done. */
const second: Changes = of('D.cases/2', {
  ...{ case_no: '2026-002', c_id: '@D.children/2', category: 'D3', status: 'suspected' },
  ...{ discovered_on: '2026-10-01', absent_from: '2026-10-01' },
})
const child: Changes = of('D.children/2', { is_enrolled: true, schooling_form: 'ordinary' })
const called = of('D.contacts/4', {
  ...{ case_no: '@D.cases/2', date_time: '2026-10-01', method: 'phone', outcome: 'not_met' },
})
const visited = { ...called, 'D.contacts/4/method': 'visit' }
const formed = of('D.documents/3', {
  ...{ case_no: '@D.cases/2', doc_no: 'a', kind: 'report_form', issued_on: '2026-10-01' },
})
const reported = { 'D.cases/2/reported_on': '2026-10-01' }
const noticed = of('D.documents/4', {
  ...{ case_no: '@D.cases/2', doc_no: 'b', kind: 'persuade', issued_on: '2026-10-01' },
  ...{ due_on: '2026-10-08' },
})
/** The second case on a day, with what was done about it. */
const on = (day: string, ...done: readonly Changes[]): Changes =>
  Object.assign({}, asOf(day), child, second, ...done)

const october: Changes = of('D.monthly/2', {
  ...{ month: '2026-10', pupils_start: '642', pupils_end: '642' },
})

/** The steps of a case (domain §6.4), each on its last day and on the day after. */
const steps: readonly CheckExample[] = [
  { check: 'D-X11', passes: on('2026-10-02'), fails: on('2026-10-03') },
  { check: 'D-X11', passes: on('2026-10-04', called), fails: on('2026-10-05', called) },
  {
    check: 'D-X11',
    passes: on('2026-10-06', visited, reported),
    fails: on('2026-10-07', visited, reported),
  },
  {
    check: 'D-X11',
    passes: on('2026-10-06', visited, formed),
    fails: on('2026-10-07', visited, formed),
  },
  {
    check: 'D-X11',
    passes: on('2026-10-11', visited, formed, reported),
    fails: on('2026-10-12', visited, formed, reported),
  },
  {
    check: 'D-X11',
    with: { step_legal_days: '12' },
    passes: on('2026-10-13', visited, formed, reported, noticed),
    fails: on('2026-10-14', visited, formed, reported, noticed),
  },
  {
    check: 'D-X11',
    passes: on('2026-10-13', visited, formed, reported, noticed),
    fails: on('2026-10-14', visited, formed, reported, noticed),
  },
  { check: 'D-X11', passes: asOf('2026-10-25'), fails: asOf('2026-10-26') },
]

/** Form D (domain §5.D, §6), on E1. */
export const dropoutExamples: readonly CheckExample[] = [
  {
    check: 'D-X01',
    passes: { 'D.monthly/1/pupils_end': '642' },
    fails: { 'D.monthly/1/pupils_end': '641' },
  },
  {
    check: 'D-X02',
    passes: { ...october, 'D.monthly/2/carried': '1' },
    fails: { ...october, 'D.monthly/2/carried': '0' },
  },
  {
    check: 'D-X03',
    passes: { 'D.monthly/1/pupils_end': '642' },
    fails: { 'D.monthly/1/pupils_end': '643' },
  },
  {
    check: 'D-X04',
    passes: { [`${first}/returned_on`]: '2026-09-07' },
    fails: { [`${first}/returned_on`]: '2026-09-06' },
  },
  {
    check: 'D-X04',
    passes: { [`${first}/absent_from`]: '2026-09-07' },
    fails: { [`${first}/absent_from`]: '2026-09-08' },
  },
  {
    check: 'D-X05a',
    passes: { ...closed, ...of(first, { close_reason: 'K1', evidence: [someHash] }) },
    fails: { ...closed, ...of(first, { close_reason: 'K1' }) },
  },
  {
    check: 'D-X05a',
    passes: { ...closed, ...of(first, { close_reason: 'K10' }) },
    fails: { ...closed, ...of(first, { evidence: [someHash] }) },
  },
  {
    check: 'D-X05b',
    passes: { ...closed, ...of(first, { close_reason: 'K10', evidence: [someHash] }) },
    fails: { ...closed, ...of(first, { close_reason: 'K10' }) },
  },
  {
    check: 'D-X06',
    passes: { 'D.children/1/birth_date': '2009-09-01' },
    fails: { 'D.children/1/birth_date': '2009-08-31' },
  },
  {
    check: 'D-X07',
    passes: { 'D.children/1/schooling_form': 'home', [`${first}/category`]: 'D5' },
    fails: { 'D.children/1/schooling_form': 'home' },
  },
  {
    check: 'D-X07',
    passes: { 'D.children/1/schooling_form': 'home', [`${first}/category`]: 'D5' },
    fails: {
      ...{ 'D.children/1/schooling_form': 'home', [`${first}/category`]: 'D5' },
      'D.children/1/xueji': undefined,
    },
  },
  {
    check: 'D-X08',
    passes: { ...running, ...asOf('2026-10-20') },
    fails: { ...running, ...asOf('2026-10-21') },
  },
  {
    check: 'D-X09',
    passes: { ...second, 'D.cases/2/c_id': '@D.children/1', 'D.cases/2/status': 'excluded' },
    fails: { ...second, 'D.cases/2/c_id': '@D.children/1' },
  },
  {
    check: 'D-X10',
    passes: { ...running, ...asOf('2026-09-25') },
    fails: { ...running, ...asOf('2026-09-26') },
  },
  ...steps,
  {
    check: 'D-X101',
    passes: of('D.documents/1', { kind: 'correct', issued_by: 'township' }),
    fails: of('D.documents/1', { kind: 'correct', issued_by: 'school' }),
  },
  {
    check: 'D-X102',
    passes: { 'D.documents/2/due_on': '2026-09-16' },
    fails: { 'D.documents/2/due_on': '2026-09-15' },
  },
  {
    check: 'D-X103',
    passes: { 'D.documents/2/served_on': '2026-09-16' },
    fails: { 'D.documents/2/served_on': '2026-09-15' },
  },
  {
    check: 'D-X104',
    passes: { 'D.children/1/left_on': '2020-09-01' },
    fails: { 'D.children/1/left_on': '2020-08-31' },
  },
  { check: 'D-X105', passes: on('2026-10-01', called), fails: on('2026-10-01') },
  {
    check: 'D-X106',
    passes: on('2026-10-01', visited, { 'D.cases/2/status': 'persuading' }),
    fails: on('2026-10-01', called, { 'D.cases/2/status': 'persuading' }),
  },
  {
    check: 'D-X107',
    passes: { [`${first}/status`]: 'reported' },
    fails: { [`${first}/status`]: 'reported', 'D.documents/1/kind': 'pledge' },
  },
  {
    check: 'D-X108',
    passes: { [`${first}/status`]: 'noticed' },
    fails: { [`${first}/status`]: 'noticed', 'D.documents/2/service_method': undefined },
  },
  {
    check: 'D-X109',
    passes: {
      [`${first}/status`]: 'legal',
      ...of('D.documents/2', { kind: 'order', issued_by: 'township' }),
    },
    fails: { [`${first}/status`]: 'legal' },
  },
  {
    check: 'D-X110',
    passes: { [`${first}/attendance_sheet`]: [someHash] },
    fails: { [`${first}/attendance_sheet`]: undefined },
  },
  {
    check: 'D-X111',
    passes: { ...closed, ...of(first, { school_checked: true, county_checked: true }) },
    fails: { ...closed, ...of(first, { school_checked: true, county_checked: false }) },
  },
  {
    check: 'D-X112',
    passes: { [`${first}/observed_absences`]: '0' },
    fails: { [`${first}/observed_absences`]: '1' },
  },
  {
    check: 'D-X113',
    passes: { ...closed, [`${first}/closed_on`]: '2026-10-25' },
    fails: { ...closed, [`${first}/closed_on`]: '2026-10-24' },
  },
  {
    check: 'D-X114',
    passes: { ...closed, [`${first}/close_reason`]: 'K1' },
    fails: { ...closed, [`${first}/close_reason`]: 'K11' },
  },
  {
    check: 'D-X115',
    passes: of(first, { status: 'excluded', category: 'D5', evidence: [someHash] }),
    fails: of(first, { status: 'excluded', category: 'D2', evidence: [someHash] }),
  },
  {
    check: 'D-X116',
    passes: { 'D.monthly/1/zero_report': false },
    fails: { 'D.monthly/1/zero_report': true },
  },
  {
    check: 'D-X117',
    passes: { 'D.monthly/1/month': '2027-08' },
    fails: { 'D.monthly/1/month': '2027-09' },
  },
  {
    check: 'D-X118a',
    passes: of('D.reconcile/1', {
      ...{ hukou_minus_xueji_to_cases: '1', hukou_minus_xueji_to_closed: '25' },
    }),
    fails: of('D.reconcile/1', {
      ...{ hukou_minus_xueji_to_cases: '0', hukou_minus_xueji_to_closed: '25' },
    }),
  },
  {
    check: 'D-X118b',
    passes: { 'D.reconcile/1/xueji_minus_present_to_cases': '1' },
    fails: { 'D.reconcile/1/xueji_minus_present_to_cases': '0' },
  },
  {
    check: 'D-X118c',
    passes: { 'D.reconcile/1/dropout_in_poverty_to_closed': '0' },
    fails: { 'D.reconcile/1/dropout_in_poverty_to_closed': '1' },
  },
  {
    check: 'D-X119',
    passes: { 'D.reconcile/1/hukou_minus_xueji': '26' },
    fails: { 'D.reconcile/1/hukou_minus_xueji': '25' },
  },
  {
    check: 'D-X120',
    passes: { 'D.children/1/sex': '1' },
    fails: { 'D.children/1/sex': '2' },
  },
  {
    check: 'D-X121',
    passes: { 'D.children/1/birth_date': '2014-03-05' },
    fails: { 'D.children/1/birth_date': '2014-03-06' },
  },
  {
    check: 'D-X122',
    passes: { 'D.children/1/birth_date': '2021-08-31' },
    fails: { 'D.children/1/birth_date': '2021-09-01' },
  },
  {
    check: 'D-X122',
    passes: { 'D.children/1/birth_date': '2005-09-01' },
    fails: { 'D.children/1/birth_date': '2005-08-31' },
  },
  {
    check: 'D-X123',
    passes: { 'D.children/1/xueji': 'J99010120140305001X' },
    fails: { 'D.children/1/xueji': 'G990101201109170428' },
  },
  { check: 'D-X124', passes: { 'D.children/1/sex': '2' }, fails: { 'D.children/1/sex': '0' } },
  {
    check: 'D-X125',
    passes: { 'D.contacts/1/attachment': undefined },
    fails: { 'D.contacts/1/attachment': [someHash] },
  },
  {
    check: 'D-X126',
    passes: { [`${first}/confirmed_on`]: '2026-09-07' },
    fails: { [`${first}/confirmed_on`]: '2026-09-06' },
  },
  {
    check: 'D-X127',
    passes: { ...closed, [`${first}/closed_on`]: '2026-09-25' },
    fails: { ...closed, [`${first}/closed_on`]: '2026-09-24' },
  },
  {
    check: 'D-X128',
    passes: { 'D.contacts/3/corrects': '@D.contacts/2' },
    fails: { 'D.contacts/3/corrects': '@D.contacts/3' },
  },
  {
    check: 'D-X129',
    with: { dropout_after_days: '5' },
    passes: on('2026-10-06'),
    fails: on('2026-10-07'),
  },
  {
    check: 'D-X130',
    passes: { 'D.documents/2/due_on': '2026-09-23' },
    fails: { 'D.documents/2/due_on': '2026-09-22' },
  },
]
