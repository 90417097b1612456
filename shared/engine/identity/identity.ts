import type { FieldType } from '#shared/pack/field.ts'
import { idCardProblems } from './id-card.ts'
import { personNameProblems } from './person-name.ts'
import { phoneProblems } from './phone.ts'
import type { Problem } from './problem.ts'
import { regionProblems, type Where } from './region.ts'
import { schoolCodeProblems } from './school-code.ts'
import { usccProblems } from './uscc.ts'
import { xuejiProblems } from './xueji.ts'

/** What is wrong with a text for fields whose type has a rule of its own (domain §1.2). */
export function identityProblems(
  type: FieldType['kind'],
  text: string,
  where: Where,
): readonly Problem[] {
  if (type === 'name') return personNameProblems(text)
  if (type === 'phone') return phoneProblems(text)
  if (type === 'school_code') return schoolCodeProblems(text, where)
  if (type === 'uscc') return usccProblems(text)
  if (type === 'region') return regionProblems(text, where)
  if (type === 'idcard') return idCardProblems(text, where)
  return type === 'xueji' ? xuejiProblems(text, where) : []
}
