import { Pack } from '#shared/pack/pack.ts'
import { smallPack } from '#shared/testing/small-pack.ts'

const role = 'special_ed'
const label = { zh: '电话', en: 'Telephone' }
const telephone = { name: 'telephone', label, type: { kind: 'phone' }, personal: true, role }

const kept: ReadonlySet<string> = new Set(['head', 'keeper'])
const forOneRole = <T extends { readonly name: string }>(fields: readonly T[]) =>
  fields.map((field) => (kept.has(field.name) ? { ...field, role } : field))

/** The small pack with `S.head`, a telephone and `A.buildings/keeper` kept for one role. */
export const guardedPack: Pack = Pack.parse({
  ...smallPack,
  forms: smallPack.forms.map((form) => {
    const fields = forOneRole(form.fields)
    if (form.key !== 'S') return { ...form, fields }
    const sections = form.sections.map((one) => ({ ...one, fields: [...one.fields, 'telephone'] }))
    return { ...form, sections, fields: [...fields, telephone] }
  }),
  registers: smallPack.registers.map((one) => ({ ...one, columns: forOneRole(one.columns) })),
})
