import { type CheckExample, one } from './example.ts'

const line = (check: string, number: number, passes: string, fails: string): CheckExample =>
  one(check, `H.lines/${number}/answer`, passes, fails)

/** Form H (domain §5.H and §4), on E1. */
export const boardingExamples: readonly CheckExample[] = [
  one('H-X01', 'H.beds_total', '96', undefined),
  one('H-X01', 'H.water_source', 'public', undefined),
  {
    check: 'H-X02',
    passes: { 'S.is_arid': true, 'H.lines/17/answer': 'na' },
    fails: { 'S.is_arid': true, 'H.lines/17/answer': 'yes' },
  },
  one('H-X03', 'S.school_type', '211', '218'),
  line('H-X04', 20, 'yes', 'no'),
  {
    check: 'H-X04',
    passes: { 'B.classes/1/boys': '49', 'H.lines/20/answer': 'no' },
    fails: { 'B.classes/1/boys': '49', 'H.lines/20/answer': 'yes' },
  },
  line('H-X101', 12, 'yes', 'na'),
  one('H-X102', 'H.beds_total', '96', '95'),
  line('H-X102', 16, 'no', 'yes'),
  one('H-X102', 'H.chairs', '642', '641'),
  one('H-X102', 'H.boards', '18', '17'),
  one('H-X102', 'A.multimedia_rooms', '1', '0'),
  one('H-X102', 'A.buildings/1/stairs', '2', '1'),
  one('H-X103', 'H.boarders_m', '50', '51'),
  one('H-X104', 'H.big_common_bunk', false, true),
  one('H-X105', 'H.dorm_room_area_m2', '288', '287.99'),
  one('H-X106', 'H.dorm_height_m', '3.1', '3.09'),
  {
    check: 'H-X106',
    passes: { 'H.double_deck': false, 'H.dorm_height_m': '3' },
    fails: { 'H.double_deck': false, 'H.dorm_height_m': '2.99' },
  },
  one('H-X107', 'H.life_teachers', '1', '0'),
  one('H-X108', 'H.evac_drills_term', '1', '0'),
  one('H-X109', 'H.health_room_area_m2', '40.01', '40'),
  one('H-X109', 'H.health_staff_type', 'professional', 'teacher'),
  one('H-X110', 'H.staff_health_cert', '6', '7'),
  one('H-X111', 'H.staff_health_cert', '6', '5'),
  one('H-X112', 'H.desk_lux', '300', '299'),
  one('H-X112', 'H.desk_uniformity', '0.7', '0.69'),
  one('H-X113', 'H.board_lux', '500', '499'),
  one('H-X113', 'H.board_uniformity', '0.8', '0.79'),
  one('H-X114', 'H.heating_temp_c', '16', '15'),
  one('H-X115', 'A.danger_d_area_m2', '0', '0.01'),
  one('H-X116', 'H.boiled_water', true, false),
  one('H-X116', 'H.shower_heads', '1', '0'),
]
