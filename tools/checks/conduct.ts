import { at, type Changes, type CheckExample, one } from './example.ts'

/** The rows of the list: F-01…F-10 are 1–10, N-01…N-16 11–26, P-01…P-17 27–43. */
const item = (row: number, cells: Changes): Changes => at(`F.items/${row}`, cells)
const problem: Changes = { answer: 'problem', remedy_due: '2026-09-30', checked_on: '2026-09-10' }

/** In E1 every class of grades 1–2 has 9 rows of the timetable, every other class 11. */
const lessons = (row: number, passes: string, fails: string, check = 'F-X02b'): CheckExample =>
  one(check, `F.timetable/${row}/periods_week`, passes, fails)

/** No figure may contradict the answer “no problem” (P-01…P-16). */
const figures: readonly CheckExample[] = [
  one('F-X104', 'F.homework_min_g1', '0', '1'),
  one('F-X104', 'F.homework_min_g3', '60', '61'),
  one('F-X104', 'F.homework_min_g7', '90', '91', 'E2'),
  one('F-X104', 'F.sleep_hours_p', '10', '9.9'),
  one('F-X104', 'F.sleep_hours_j', '9', '8.9', 'E2'),
  one('F-X104', 'F.first_lesson_p', '8.2', '8.19'),
  one('F-X104', 'F.first_lesson_j', '8', '7.59', 'E2'),
  one('F-X104', 'F.phone_kept', true, false),
  lessons(4, '4', '3', 'F-X104'),
  one('F-X104', 'F.exercise_min_day', '60', '59'),
  one('F-X104', 'F.recess_exercise_min', '25', '24'),
  lessons(1, '1', '0', 'F-X104'),
  one('F-X104', 'F.reading_clean', true, false),
  one('F-X104', 'F.fit_ok', '599', '598'),
  one('F-X104', 'F.after_school_days', '5', '4'),
  one('F-X104', 'F.charter_published', true, false),
  lessons(9, '1', '0', 'F-X104'),
  { ...lessons(9, '1', '0', 'F-X104'), with: { labour_share_min: '50' } },
  one('F-X104', 'F.charges_posted', true, false),
  one('F-X104', 'E.charges/1/basis_doc', '云教通〔2024〕18号', undefined),
  one('F-X104', 'B.classes/1/is_key_class', false, true),
  one('F-X104', 'D.cases/1/category', 'D2', 'D9'),
]

/** Form F (domain §5.F), on E1. */
export const conductExamples: readonly CheckExample[] = [
  { ...lessons(1, '8', '9', 'F-X01'), with: { week_max_low: '25' } },
  { ...lessons(55, '7', '8', 'F-X01b'), with: { week_max_mid: '29' } },
  {
    ...one('F-X01c', 'F.timetable/1/periods_week', '7', '8', 'E5'),
    with: { week_max_junior: '33' },
  },
  lessons(1, '1', '0', 'F-X02'),
  lessons(4, '4', '3', 'F-X02'),
  one('F-X02', 'F.timetable/2/course', 'maths', 'other'),
  lessons(1, '1', '0'),
  lessons(4, '4', '3'),
  lessons(59, '3', '2'),
  one('F-X03', 'F.timetable/1/teacher_ref', '@C.teachers/1', '@C.teachers/35'),
  {
    check: 'F-X04',
    passes: item(1, problem),
    fails: item(1, { ...problem, remedy_due: undefined }),
  },
  {
    check: 'F-X101',
    passes: item(44, { group: 'local', code: 'L-01' }),
    fails: item(44, { group: 'local', code: 'X-01' }),
  },
  {
    check: 'F-X101',
    passes: item(44, { group: 'negative', code: 'N-99' }),
    fails: item(44, { group: 'negative', code: 'L-99' }),
  },
  { check: 'F-X102', passes: item(1, problem), fails: item(1, { answer: 'unchecked' }) },
  {
    check: 'F-X103',
    passes: { 'B.classes/1/is_key_class': true, ...item(8, problem) },
    fails: { 'B.classes/1/is_key_class': true, ...item(8, { answer: 'na' }) },
  },
  ...figures,
  one('F-X105', 'F.first_lesson_p', '8.59', '8.6'),
  one('F-X105', 'F.first_lesson_j', '8.59', '8.6', 'E5'),
  one('F-X106', 'F.fit_ok', '630', '631'),
  one('F-X107', 'F.fit_ok', '599', '598'),
  {
    check: 'F-X108',
    passes: item(1, { ...problem, remedy_done: true, remedy_done_on: '2026-09-10' }),
    fails: item(1, { ...problem, remedy_done: true, remedy_done_on: '2026-09-09' }),
  },
  one('F-X109', 'F.charter_approved_on', '2019-06-18', undefined),
]
