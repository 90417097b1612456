import type { Reason, Situation } from '#shared/engine/situation.ts'
import type { FormKey } from '#shared/ids.ts'
import type { Pack } from '#shared/pack/pack.ts'

/**
 * Whether a reason belongs to this form. A cell or a check of the pack names its form; what a field
 * itself asks is found by its row, if any.
 */
export function isReasonOf(
  form: FormKey,
  reason: Reason,
  { pack, situation }: { readonly pack: Pack; readonly situation: Situation },
): boolean {
  if (reason.cell !== undefined) return reason.cell.startsWith(`${form}.`)
  const check = pack.checks.find(({ id }) => id === reason.check)
  if (check !== undefined) return check.form === form
  if (reason.row === undefined) return true
  return Object.entries(situation.registers).some(
    ([key, rows]) => key.startsWith(`${form}.`) && rows.some(({ id }) => id === reason.row),
  )
}
