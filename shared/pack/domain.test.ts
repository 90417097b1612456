import { expect, test } from 'vitest'
import { builtInPack } from '#shared/testing/built-in-pack.ts'

// Written from the specification of the field (domain §1, §3.1, §5, §6), not from the pack: what is
// asked there must be there. Names that the pack adds of its own are not listed.
const fields: Readonly<Record<string, string>> = {
  S: `school_name school_code uscc parent_school_code is_attached school_type founder_type is_public
    urban_rural region_code stat_region_code address founded_year main_build_year is_boarding has_senior
    is_dense_centre is_arid district_scheme principal_name principal_phone filler_name filler_phone
    inspector_name snapshot_date`,
  A: `site_area_m2 building_area_m2 teaching_aux_area_m2 indoor_sports_area_m2 sports_ground_area_m2
    rented_sports_area_m2 rented_walk_minutes converted_sports_area_m2 equipment_value_wan
    multimedia_rooms classrooms_total books computers_teaching computers_total stairs_ok
    danger_d_area_m2 heating site_area_per_pupil books_per_pupil pupils_per_computer`,
  B: 'school_system N_p N_j class_total_p class_total_j zone_scheme_doc entry_rule',
  C: `quota_approved posts_total on_quota on_quota_on_duty on_quota_off_duty off_quota_on_duty vacant
    principal_start_date principal_terms principal_term_years vice_principals`,
  E: `fiscal_year public_budget_yuan public_settled_yuan funded_pupils_p funded_pupils_j
    boarders_funded training_budget_yuan training_spent_yuan special_public_yuan canteen_surplus_yuan`,
  F: 'charter_approved_on moral_rating culture_rating exercise_min_day',
  G: `resource_room resource_room_area_m2 resource_teacher_full resource_teacher_part rehab_room
    special_budget_yuan disabled_of_age enrolled_disabled`,
  H: `boarders_m boarders_f beds_total big_common_bunk dorm_room_area_m2 dorm_height_m double_deck
    shower_heads canteen canteen_area_m2 canteen_staff canteen_license staff_health_cert water_source
    boiled_water health_room health_room_area_m2 health_staff_type life_teachers security_guards
    cctv_ok alarm_ok fire_ok evac_drills_term bus_pupils bus_permits heating_temp_c`,
  I: `bandwidth_mbps bandwidth_desktop_mbps net_covered_rooms multimedia_rooms computers_teaching
    teacher_computers tablets platform_use online_accounts_teachers online_accounts_pupils
    ict_trained_teachers usage_hours_week broken_rooms informatized_management`,
  J: `population rotation_eligible rotated rotated_backbone teacher_salary_avg civil_salary_avg
    quota_senior_share left_behind_doc migrant_eligible migrant_public_plus_bought monitoring_level
    monitoring_difference survey_sent survey_valid survey_satisfied survey_visits survey_parents`,
}

const columns: Readonly<Record<string, string>> = {
  'A.buildings': `building_no name use floors stairs stair_slope_deg area_m2 built_year danger_grade
    appraisal_no rail_height_m`,
  'A.special_rooms': 'kind area_m2 room_no usage_hours_week is_dedicated',
  'A.sports_facilities': 'kind area_m2 surface track_length_m',
  'A.sanitation': `building_no type male_seats male_urinals female_seats trough_male_m urinal_trough_m
    trough_female_m basins basin_trough_m for`,
  'B.classes': `grade class_no stage boys girls size boarders combined head_teacher type is_key_class`,
  'B.enrolment': `grade graduates_prev new_intake new_from_preschool0 new_from_preschool1
    new_from_preschool2 new_from_preschool3 enrolled girls minority combined_pupils boarders
    migrant_in_province migrant_out_province migrant_other left_behind disabled_in_class home_teaching
    expected_graduates in_zone_new repeating`,
  'B.age': 'age grade boys girls',
  'B.flows': 'entry_cohort transfer_in transfer_out deaths leave resume dropout graduates',
  'B.large_class_ledger': `ledger_no class_id grade class_no size_opened level opened_on cause measure
    responsible_school responsible_county target_date size_current progress_note resolved_on
    resolve_mode size_resolved evidence verify_school verify_county status`,
  'C.teachers': `t_id name sex birth_ym id_card category establishment stage main_course weekly_periods
    degree degree_first cert_level cert_no title backbone_level backbone_doc joined_on left_on
    is_rotating rotation_from rotation_to is_part_time_rotating training_hours training_cycle_start
    is_special_ed is_head_teacher`,
  'D.children': `c_id name sex birth_date id_type id_card xueji ethnicity household_address
    current_address township village guardian_name guardian_relation guardian_phone school_type_now
    grade class_no enrolled_on left_on schooling_form groups hukou_match age_years`,
  'D.cases': `case_no c_id category discovered_on discovered_by absent_from reason reason_note
    responsible_head responsible_principal responsible_township responsible_county pair_official plan
    status returned_on return_form closed_on close_reason evidence`,
  'D.contacts': `contact_id case_no date_time method participants place spoken_with content outcome
    promised_date next_action next_due recorder guardian_signature attachment corrects`,
  'D.documents': `doc_no case_no kind issued_by issued_on due_on served_on served_to service_method
    receipt_signed scan`,
  'D.monthly': `month pupils_start increase decrease pupils_end dropout_new suspected_new returned
    carried closed visited zero_report principal_sign date`,
  'D.reconcile': `term list_hukou list_xueji list_present list_poverty hukou_minus_xueji
    xueji_minus_present dropout_in_poverty`,
  'E.charges': 'name standard_yuan basis_doc is_voluntary',
  'E.aid': `programme pupils standard_yuan days paid_yuan due_yuan paid_on bank_or_cash list_confirmed
    arrears_yuan`,
  'E.aid_pupils': 'c_id',
  'F.items': `code group text_zh text_en answer count evidence checked_by checked_on remedy remedy_due
    remedy_done`,
  'F.timetable': 'class_id course periods_week teacher_ref minutes_per_period',
  'G.pupils': `c_id disability_type disability_grade certificate_no placement placement_decided_by
    assessed_on plan grade home_teaching_frequency home_teaching_hours teacher_ref next_visit`,
  'H.lines': 'answer have need gap note evidence remedy remedy_due remedy_done',
  'H.ten_haves': 'text evidence',
}

/** Cross-checks by form, `E` blocks and `W` asks for a reason; one number may stand in several parts. */
const checks = `A-X01E A-X02E A-X03W A-X04W A-X05W A-X06E A-X07W A-X08E A-X09W
  B-X01E B-X02E B-X03E B-X04E B-X05E B-X06W B-X07E B-X08W B-X09E B-X10W
  C-X01E C-X02E C-X03W C-X04W C-X05E C-X05W C-X06W C-X07E C-X08W C-X09W C-X10W
  D-X01E D-X02E D-X03W D-X04E D-X05E D-X06W D-X07E D-X08W D-X09E D-X10W D-X11W
  E-X01E E-X02E E-X03W E-X04W E-X05E
  F-X01E F-X02E F-X03W F-X04E
  G-X01E G-X03E G-X04W
  H-X01E H-X02E H-X03W H-X04E`

/** How many codes each list has at the least, without what the pack adds. */
const codes = {
  ...{ SCHOOL_TYPE: 14, FOUNDER: 10, URBAN_RURAL: 7, COURSE: 18, DEGREE: 6, CASE: 16, CLOSE: 11 },
  ...{
    CASE_STATUS: 10,
    REASON: 13,
    GROUP: 11,
    FORM: 8,
    DOC_KIND: 12,
    CLASS_BIN: 10,
    DISABILITY: 9,
  },
  ...{
    PLACEMENT: 4,
    STAFF_CATEGORY: 7,
    ESTABLISHMENT: 4,
    BACKBONE_LEVEL: 6,
    STAFF_TITLE: 6,
    AID: 8,
  },
} as const

const measures = `G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G12 G13 Q1 Q2 Q4 Q6 Q7 Q8 REC ENTRY
  VETO1 VETO2 VETO3 VETO4 VETO5 VETO6`

const profiles = 'gd_2009 ln_2017 sh_chongming gd_zhaoqing_2018 gd_standard pe_2025'

const listed = (text: string): readonly string[] => text.trim().split(/\s+/)
const pack = builtInPack()

test.each(Object.entries(fields))('form %s has every field that is asked', (key, text) => {
  const form = pack.forms.find((one) => one.key === key)
  const names = form?.fields.map(({ name }) => name) ?? []
  expect(listed(text).filter((name) => !names.includes(name as never))).toEqual([])
})

test.each(Object.entries(columns))('register %s has every column that is asked', (key, text) => {
  const register = pack.registers.find((one) => one.key === key)
  const names = register?.columns.map(({ name }) => name) ?? []
  expect(listed(text).filter((name) => !names.includes(name as never))).toEqual([])
})

test('every cross-check is there, as severe as it is asked', () => {
  const found = new Set(
    pack.checks.map(({ id, severity }) => {
      const number = id.replace(/[a-z]$/, '')
      return `${number}${severity === 'error' ? 'E' : 'W'}`
    }),
  )
  expect(listed(checks).filter((one) => !found.has(one))).toEqual([])
})

test('the indicators, the eight of 2012, the measures and the local profiles are there', () => {
  expect(pack.indicators.map(({ id }) => id)).toEqual(['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'])
  expect(pack.scheme2012?.indicators.map(({ id }) => id)).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `B${number}`),
  )
  const ids = new Set<string>(pack.measures.map(({ id }) => id))
  expect(listed(measures).filter((id) => !ids.has(id))).toEqual([])
  for (const part of ['G11', 'G14', 'G15', 'Q3', 'Q5', 'Q9']) {
    expect([part, ids.has(`${part}a`), ids.has(`${part}b`)]).toEqual([part, true, true])
  }
  const keys = new Set<string>(pack.profiles.map(({ key }) => key))
  expect(listed(profiles).filter((key) => !keys.has(key))).toEqual([])
  // A local profile is never a national default (domain §0.1).
  expect(pack.in_force).toEqual([])
})

test.each(Object.entries(codes))('the list %s has at least %i codes', (name, count) => {
  expect(pack.codes[name]?.entries.length ?? 0).toBeGreaterThanOrEqual(count)
})

test('twenty bottom lines, ten prohibitions, sixteen of the negative list, seventeen of the practices', () => {
  const rowsOf = (key: string) => pack.registers.find((one) => one.key === key)?.rows ?? []
  expect(rowsOf('H.lines')).toHaveLength(20)
  expect(rowsOf('H.ten_haves')).toHaveLength(10)
  const items = rowsOf('F.items').map(({ key }) => key)
  const starting = (letter: string) => items.filter((key) => key.startsWith(letter)).length
  expect([starting('F-'), starting('N-')]).toEqual([10, 16])
  expect(starting('P-')).toBeGreaterThanOrEqual(17)
})
