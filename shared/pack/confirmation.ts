import type { KeyId } from '#shared/ids.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { Citation } from '#shared/pack/text.ts'

/** What every sheet and screen says of the pack in use: 已经县级确认, or 未经县级确认. */
export type PackStanding = 'confirmed' | 'unconfirmed'

/**
 * Whether the district has confirmed the pack: by one of its own keys, not by some county's. Before
 * a school knows its district nothing is confirmed.
 */
export function packStanding(
  pack: { readonly confirmedBy?: KeyId | undefined },
  districtKeys: readonly KeyId[],
): PackStanding {
  const { confirmedBy } = pack
  return confirmedBy !== undefined && districtKeys.includes(confirmedBy)
    ? 'confirmed'
    : 'unconfirmed'
}

/** A rule of the pack that carries the badge 待确认, by its name in the pack. */
export interface Unconfirmed {
  readonly name: string
  readonly cite: Citation
}

/** Everything for which no source was found, so that a county must confirm it, in the pack's order. */
export function unconfirmedRules(pack: Pack): readonly Unconfirmed[] {
  return citedRules(pack).filter(({ cite }) => cite.tag === 'unconfirmed')
}

/** Every rule of the pack that has a citation. */
export function citedRules(pack: Pack): readonly Unconfirmed[] {
  const rules: readonly { readonly name: string; readonly cite?: Citation | undefined }[] = [
    { name: 'rules', cite: pack.rules.cite },
    ...(pack.signatures === undefined ? [] : [{ name: 'signatures', cite: pack.signatures.cite }]),
    ...Object.entries(pack.parameters).map(([name, one]) => ({ ...one, name: `param.${name}` })),
    ...pack.forms.flatMap((form) => [
      { name: form.key, cite: form.cite },
      ...form.fields.map(({ name, cite }) => ({ name: `${form.key}.${name}`, cite })),
    ]),
    ...pack.registers.flatMap((register) => [
      { name: register.key, cite: register.cite },
      ...register.columns.map(({ name, cite }) => ({ name: `${register.key}.${name}`, cite })),
    ]),
    ...Object.entries(pack.codes).map(([name, { cite }]) => ({ name: `codes.${name}`, cite })),
    ...pack.checks.map(({ id, cite }) => ({ name: id, cite })),
    { name: 'units', cite: pack.units.cite },
    ...pack.indicators.map(({ id, cite }) => ({ name: id, cite })),
    ...pack.measures.map(({ id, cite }) => ({ name: id, cite })),
    ...(pack.county === undefined ? [] : [{ name: 'county', cite: pack.county.cite }]),
    ...(pack.scheme2012?.indicators.map(({ id, cite }) => ({ name: id, cite })) ?? []),
  ]
  return rules.flatMap(({ name, cite }) => (cite === undefined ? [] : [{ name, cite }]))
}
