import { type CheckExample, one } from './example.ts'

/** Form I (domain §5.I), on E1. */
export const ictExamples: readonly CheckExample[] = [
  one('I-X101', 'I.net_covered_rooms', '18', '19'),
  one('I-X102', 'I.broken_rooms', '17', '18'),
  one('I-X103', 'I.ict_trained_teachers', '38', '39'),
  one('I-X104', 'I.online_accounts_teachers', '43', '44'),
  one('I-X105', 'I.online_accounts_pupils', '642', '643'),
  one('I-X106', 'I.bandwidth_mbps', '10', '9'),
  one('I-X107', 'I.teacher_computers', '88', '89'),
]
