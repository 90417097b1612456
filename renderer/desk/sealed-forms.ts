import type { Edit } from '#shared/engine/edit.ts'
import { FormKey } from '#shared/ids.ts'

/** The form that an edit changes: register and check keys begin with its key. */
export function formOfEdit(edit: Edit): FormKey {
  if ('form' in edit) return edit.form
  return FormKey.parse(('register' in edit ? edit.register : edit.check).split(/[.-]/)[0])
}

/** An edit opens its form again, and every form that reads it. */
export function withoutTouched(
  sealed: ReadonlySet<FormKey>,
  edits: readonly Edit[],
  uses: ReadonlyMap<FormKey, readonly FormKey[]>,
): ReadonlySet<FormKey> {
  if (sealed.size === 0) return sealed
  const touched = new Set(edits.map(formOfEdit))
  const isTouched = (form: FormKey) => touched.has(form)
  return new Set(
    [...sealed].filter((form) => !isTouched(form) && !(uses.get(form) ?? []).some(isTouched)),
  )
}
