import { at, type Changes, type CheckExample, one } from './example.ts'

/** An entry of the ledger of large classes, on E1, whose ledger is empty. */
const entry = (cells: Changes): Changes =>
  at('B.large_class_ledger/1', {
    ...{ class_id: '@B.classes/1', grade: '5', class_no: '1', size_opened: '58' },
    ...{ opened_on: '2026-09-10', target_date: '2027-08-31', size_current: '57' },
    ...cells,
  })
const closed: Changes = {
  ...{ resolved_on: '2027-03-01', size_resolved: '44' },
  ...{ verify_school_on: '2027-03-02', verify_county_on: '2027-03-03' },
}
const ledger = (check: string, passes: Changes, fails: Changes): CheckExample => ({
  check,
  passes: entry(passes),
  fails: entry(fails),
})

/** The first class of E1 has 17 girls. */
const boys = (number: string): Changes => ({ 'B.classes/1/boys': number })
const gradeSeven = (enrolled: string): Changes => at('B.enrolment/7', { grade: '7', enrolled })

/** Form B (domain §5.B and §3.1), on E1. B-X09 is judged with form G. */
export const classExamples: readonly CheckExample[] = [
  one('B-X01', 'B.enrolment/1/enrolled', '110', '111'),
  one('B-X01b', 'B.enrolment/1/enrolled', '110', '109'),
  one('B-X02', 'B.enrolment/1/girls', '110', '111'),
  one('B-X02b', 'B.enrolment/1/girls', '53', '54'),
  one('B-X03a', 'B.enrolment/1/boarders', '110', '111'),
  one('B-X03b', 'S.is_boarding', true, false),
  one('B-X03c', 'B.classes/1/boarders', '36', '37'),
  one('B-X03d', 'B.enrolment/1/boarders', '8', '9'),
  one('B-X04', 'B.enrolment/1/migrant_in_province', '110', '111'),
  one('B-X04', 'B.enrolment/1/left_behind', '110', '111'),
  { check: 'B-X05', passes: gradeSeven('0'), fails: gradeSeven('5') },
  { check: 'B-X06', passes: boys('28'), fails: boys('29') },
  one('B-X07', 'B.enrolment/1/new_intake', '110', '111'),
  {
    ...one('B-X08', 'B.flows/1/transfer_in', '1', '2'),
    previous: { 'B.enrolled_g1': '115' },
  },
  one('B-X09', 'B.enrolment/1/disabled_in_class', '1', '2'),
  { check: 'B-X10', passes: boys('63'), fails: boys('64') },
  {
    check: 'B-X10',
    passes: at('B.classes/1', { boys: '1', girls: '0' }),
    fails: at('B.classes/1', { boys: '0', girls: '0' }),
  },
  one('B-X101', 'B.enrolment/1/new_from_preschool3', '100', '101'),
  one('B-X102', 'B.enrolment/1/in_zone_new', '108', '109'),
  one('B-X103', 'B.enrolment/1/minority', '110', '111'),
  one('B-X104', 'B.enrolment/1/grade', '1', '7'),
  {
    check: 'B-X105',
    on: 'E5',
    passes: at('B.classes/1', { boys: '27', girls: '23' }),
    fails: at('B.classes/1', { boys: '28', girls: '23' }),
  },
  {
    ...one('B-X106', 'B.enrolment/2/enrolled', '97', '96'),
    previous: { 'B.enrolled_g1': '100' },
  },
  {
    ...one('B-X106', 'B.enrolment/2/enrolled', '105', '106'),
    previous: { 'B.enrolled_g1': '100' },
  },
  one('B-X107', 'B.age/1/boys', '49', '50'),
  one('B-X107', 'B.age/1/girls', '46', '45'),
  one('B-X108', 'B.age/1/age', '5', '4'),
  one('B-X108', 'B.age/1/age', '11', '12'),
  one('B-X110', 'B.flows/4/graduates', '78', '79'),
  ledger('B-X121', { target_date: '2026-09-11' }, { target_date: '2026-09-10' }),
  ledger('B-X122', { ...closed, size_resolved: '55' }, { ...closed, size_resolved: '56' }),
  ledger('B-X123', { ...closed, size_resolved: '45' }, { ...closed, size_resolved: '46' }),
  ledger(
    'B-X123',
    { ...closed, grade: '7', size_resolved: '50' },
    { ...closed, grade: '7', size_resolved: '51' },
  ),
  ledger(
    'B-X124',
    { grade: '1', opened_on: '2026-08-31' },
    { grade: '1', opened_on: '2026-09-01' },
  ),
  { check: 'B-X125', passes: boys('38'), fails: boys('39') },
  {
    check: 'B-X125',
    passes: { ...boys('39'), ...entry({}) },
    fails: { ...boys('39'), ...entry({ ...closed, size_current: '44' }) },
  },
  ledger('B-X126', { ...closed, size_current: '55' }, { ...closed, size_current: '56' }),
  ledger('B-X127', { resolved_on: '2026-09-10' }, { resolved_on: '2026-09-09' }),
]
