import { at, type Changes, type CheckExample, one } from './example.ts'

/** An open case of the pupil of E1 who is taught at home. */
const openCase = (category: string): Changes =>
  at('D.cases/2', {
    ...{ case_no: '2026-002', c_id: '@D.children/5', category, status: 'suspected' },
    ...{ discovered_on: '2026-09-20' },
  })

/** Form G (domain §5.G), on E1: three pupils in class, the fourth taught at home. */
export const specialExamples: readonly CheckExample[] = [
  { check: 'G-X01', passes: openCase('D7'), fails: openCase('D2') },
  { check: 'G-X01', passes: openCase('D7'), fails: openCase('D3') },
  one('G-X01', 'D.children/5/is_enrolled', true, false),
  one('G-X03', 'G.pupils/1/placement', 'inclusive', 'special_class'),
  one('G-X03b', 'B.enrolment/3/home_teaching', '1', '2'),
  one('G-X04', 'G.pupils/1/assessed_on', '2025-09-01', '2025-08-31'),
  {
    check: 'G-X101',
    passes: { 'G.pupils/2/class_id': '@B.classes/1' },
    fails: { 'G.pupils/2/class_id': '@B.classes/1', 'G.pupils/3/class_id': '@B.classes/1' },
  },
  {
    check: 'G-X102',
    passes: { 'G.pupils/5/placement': 'special_class', 'G.resource_room': true },
    fails: { 'G.pupils/5/placement': 'special_class', 'G.resource_room': false },
  },
  one('G-X103', 'G.enrolled_disabled', '4', '5'),
  one('G-X104', 'G.pupils/1/plan_made', true, false),
  one('G-X105', 'G.pupils/4/home_teaching_frequency', '1', '0.9'),
  one('G-X105', 'G.pupils/4/home_teaching_hours', '2', '1.9'),
]
