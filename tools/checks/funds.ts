import { type CheckExample, one } from './example.ts'

/** Form E (domain §5.E). In E1 the aid's rows are boarders, day pupils, meals and textbooks. */
export const fundsExamples: readonly CheckExample[] = [
  one('E-X01', 'E.funded_pupils_p', '642', '641'),
  one('E-X01', 'E.funded_pupils_p', '100', '99', 'E4'),
  one('E-X01b', 'E.funded_pupils_j', '710', '711', 'E5'),
  one('E-X01c', 'E.funded_pupils_p', '372', '371', 'E2'),
  one('E-X02', 'E.aid/1/paid_yuan', '36251', '36251.01'),
  one('E-X03', 'E.training_spent_yuan', '21600', '21599.99'),
  one('E-X04', 'E.aid/1/pupils', '60', '61'),
  one('E-X05', 'E.aid/3/days', '200', '201'),
  one('E-X101', 'E.public_settled_yuan', '552300', '552300.01'),
  one('E-X102', 'E.boarders_funded', '96', '97'),
  one('E-X103', 'E.charges/1/basis_doc', '云教通〔2024〕18号', undefined),
  one('E-X104', 'E.aid/1/list_confirmed', true, false),
  one('E-X105', 'E.aid/1/pupils', '58', '59'),
  one('E-X106', 'E.aid/1/standard_yuan', '625', '624.99'),
  one('E-X107', 'E.aid/3/standard_yuan', '5', '4.99'),
  one('E-X108', 'E.aid/1/paid_yuan', '36249', '36248.99'),
  one('E-X109', 'E.training_budget_yuan', '526000', '526000.01'),
]
