import type { CellRef } from '#shared/engine/outcome.ts'
import { parse } from '#shared/expression/parse.ts'
import { readsOf } from '#shared/expression/reads.ts'
import type { RegisterKey } from '#shared/ids.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Pack } from '#shared/pack/pack.ts'

/** A computed value of a form that is counted from a register. */
export interface FedValue {
  readonly cell: CellRef
  readonly field: Field
}

/** The values that the rows of a register feed, in the order of the forms. */
export function fedValues(pack: Pack, register: RegisterKey): readonly FedValue[] {
  return pack.forms.flatMap((form) =>
    form.level === 'county'
      ? []
      : form.fields.flatMap((field) =>
          field.computed !== undefined && readsOf(parse(field.computed)).registers.has(register)
            ? [{ cell: `${form.key}.${field.name}`, field }]
            : [],
        ),
  )
}
