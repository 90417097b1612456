import type { Changes, CheckExample } from './example.ts'

const pair = (check: string, cells: Changes, wrong: Changes): CheckExample => ({
  check,
  passes: cells,
  fails: { ...cells, ...wrong },
})
const rotation: Changes = {
  ...{ 'J.rotation_eligible': '100', 'J.rotated': '100', 'J.rotated_backbone': '100' },
}
const migrants: Changes = { 'J.migrant_eligible': '640', 'J.migrant_public_plus_bought': '640' }
const survey: Changes = {
  ...{ 'J.population': '412000', 'J.survey_sent': '412', 'J.survey_valid': '412' },
  ...{ 'J.survey_satisfied': '412', 'J.survey_parents': '206' },
}

/** Form J (domain §5.J): the county's own. */
export const countyExamples: readonly CheckExample[] = [
  pair('J-X101', rotation, { 'J.rotated': '101' }),
  pair('J-X102', rotation, { 'J.rotated_backbone': '101' }),
  pair('J-X103', migrants, { 'J.migrant_public_plus_bought': '641' }),
  pair('J-X104', survey, { 'J.survey_satisfied': '413' }),
  pair('J-X104', survey, { 'J.survey_sent': '411' }),
  pair('J-X104', survey, { 'J.survey_parents': '413' }),
  pair(
    'J-X105',
    { 'J.survey_visits': '120', 'J.survey_visits_satisfied': '120' },
    { 'J.survey_visits_satisfied': '121' },
  ),
  pair('J-X106', survey, { 'J.population': '412001' }),
  pair('J-X106', survey, { 'J.survey_parents': '205' }),
  pair(
    'J-X107',
    { 'J.basic_recognised_on': '2024-08-31' },
    { 'J.basic_recognised_on': '2024-09-01' },
  ),
  pair(
    'J-X108',
    { 'J.special_school': false, 'J.population': '299999' },
    { 'J.population': '300000' },
  ),
  pair(
    'J-X109',
    { 'J.modern_schools': '40', 'J.public_schools': '40' },
    { 'J.modern_schools': '41' },
  ),
  pair(
    'J-X110',
    { 'J.disabled_of_age': '180', 'J.enrolled_disabled': '180' },
    { 'J.enrolled_disabled': '181' },
  ),
]
