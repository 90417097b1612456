import type { SchoolCode } from '#shared/ids.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { isAbout } from '#shared/period.ts'
import type { Record } from '#shared/record/record.ts'
import { statedSchool } from '#shared/record/stated-school.ts'

type Look = {
  /** The school in whose name the bundle was signed. */
  readonly school: SchoolCode
  readonly pack: Pack
  readonly record: Record
  readonly uses: readonly Record[]
  readonly superseded: Record | undefined
}

/**
 * In what a record contradicts its bundle, its pack or the records that it names; undefined when it
 * does not. One word for each, for a reviewer and for the words of `record-invalid`.
 */
export function contradiction({
  school,
  pack,
  record,
  uses,
  superseded,
}: Look): string | undefined {
  const form = pack.forms.find(({ key }) => key === record.form)
  if (record.school !== school) return 'school'
  if (form === undefined) return 'form'
  if ((statedSchool(form, record.answers) ?? school) !== school) return 'school'
  if (!isAbout(form, record.period)) return 'period'
  if (superseded !== undefined && !isSamePlace(record, superseded)) return 'supersedes'
  const strange = uses.find((used, at) => !isUsable(record, used, record.uses[at]?.form))
  return strange === undefined ? undefined : 'uses'
}

const isSamePlace = (one: Record, other: Record): boolean =>
  one.school === other.school && one.form === other.form && one.period === other.period

const isUsable = (record: Record, used: Record, form: string | undefined): boolean =>
  used.form === form && used.school === record.school && used.period === record.period
