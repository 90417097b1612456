import { type CheckExample, one } from './example.ts'

/** What E1 says of its campus, as the year before said it. */
const same = {
  ...{ 'A.site_area_m2': '12480', 'A.building_area_m2': '5450', 'A.teaching_aux_area_m2': '3310' },
  ...{ 'A.indoor_sports_area_m2': '180', 'A.sports_ground_area_m2': '4720', 'A.books': '16900' },
  ...{ 'A.equipment_value_wan': '131.2', 'A.multimedia_rooms': '17', 'A.classrooms_total': '18' },
  ...{ 'A.computers_teaching': '66', 'A.computers_total': '88', 'A.danger_d_area_m2': '0' },
}

/** Form A (domain §5.A), on E1. */
export const campusExamples: readonly CheckExample[] = [
  one('A-X01', 'A.indoor_sports_area_m2', '3310', '3311'),
  one('A-X01', 'A.building_area_m2', '3310', '3309'),
  one('A-X02', 'A.sports_ground_area_m2', '12480', '12480.01'),
  one('A-X03', 'A.site_area_m2', '2071.67', '2071.66'),
  one('A-X04', 'A.teaching_aux_area_m2', '1624.5', '1624.49'),
  one('A-X04', 'A.teaching_aux_area_m2', '8847', '8847.01'),
  one('A-X05', 'A.equipment_value_wan', '3210', '3210.0001'),
  one('A-X06', 'A.multimedia_rooms', '25', '26'),
  one('A-X07', 'A.special_rooms/1/area_m2', '20', '19.99'),
  one('A-X07', 'A.special_rooms/1/area_m2', '400', '400.01'),
  one('A-X08', 'A.teaching_aux_area_m2', '586', '585.99'),
  { ...one('A-X09', 'A.books', '16901', '16900'), previous: same },
  one('A-X101', 'A.sports_ground_area_m2', '9983.99', '9984'),
  {
    ...one('A-X102', 'A.equipment_value_wan', '150', '150.0001'),
    previous: { 'A.equipment_value_wan': '100' },
  },
  {
    ...one('A-X102', 'A.equipment_value_wan', '50', '49.9999'),
    previous: { 'A.equipment_value_wan': '100' },
  },
  one('A-X103', 'A.building_area_m2', '5396.04', '5396.03'),
  one('A-X103', 'A.building_area_m2', '5505.05', '5505.06'),
  one('A-X104', 'A.computers_teaching', '88', '89'),
  one('A-X105', 'A.danger_d_area_m2', '0', '0.01'),
  one('A-X106', 'A.buildings/1/stairs', '2', '1'),
  one('A-X107', 'A.classrooms_total', '16', '15'),
  one('A-X108', 'A.sanitation/1/female_seats', '15', '14'),
  one('A-X109', 'A.buildings/1/stair_slope_deg', '30', '30.1'),
  one('A-X110', 'A.buildings/1/rail_height_m', '1.1', '1.09'),
  {
    check: 'A-X111',
    passes: { 'A.buildings/1/danger_grade': 'D', 'A.danger_d_area_m2': '2980' },
    fails: { 'A.buildings/1/danger_grade': 'D', 'A.danger_d_area_m2': '0' },
  },
  one('A-X112', 'A.buildings/1/step_height_mm', '150', '151'),
  one('A-X112', 'A.buildings/1/tread_mm', '260', '259'),
  ...ownCampus('A-X113', 'A.campus_p_teaching_aux_m2', '3620', '3620.01'),
  ...ownCampus('A-X113', 'A.campus_j_sports_ground_m2', '5640', '5640.01'),
  ...ownCampus('A-X113', 'A.campus_p_equipment_wan', '152', '152.0001'),
  ...ownCampus('A-X113', 'A.campus_j_multimedia_rooms', '17', '18'),
  ...ownCampus('A-X114', 'A.campus_p_indoor_sports_m2', '100', '100.01'),
]

/** On E2, with a campus of 100 ㎡ for each of its parts and nothing else on it. */
function ownCampus(
  check: string,
  place: string,
  good: string,
  bad: string,
): readonly CheckExample[] {
  const rest = { teaching_aux_m2: '100', indoor_sports_m2: '0', sports_ground_m2: '0' }
  const given = Object.fromEntries(
    ['p', 'j'].flatMap((stage) =>
      Object.entries({ ...rest, equipment_wan: '0', multimedia_rooms: '0' }).map(
        ([name, value]) => [`A.campus_${stage}_${name}`, value],
      ),
    ),
  )
  const own = { ...given, 'A.single_stage_campus': true, 'A.campus_j_teaching_aux_m2': '0' }
  const changed = (value: string) => ({ ...own, [place]: value })
  return [{ check, on: 'E2', passes: changed(good), fails: changed(bad) }]
}
