import { type CheckExample, one } from './example.ts'

/** Form S (domain §1), on E1 and E3. */
export const profileExamples: readonly CheckExample[] = [
  one('S-X01', 'S.founder_type', '7', '10'),
  one('S-X02', 'S.region_code', '990101', '130101'),
  one('S-X03', 'S.stat_region_code', '990101101001', '130101101001'),
  one('S-X04', 'S.main_build_year', '1958', '1957'),
  one('S-X05', 'S.has_senior', false, true),
  one('S-X06', 'S.uscc', '12990101456000017H', '52990101456000017H'),
  one('S-X07', 'S.is_attached', true, false, 'E3'),
]
