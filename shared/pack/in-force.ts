import type { Pack } from '#shared/pack/pack.ts'
import type { Parameter, ParameterChange } from '#shared/pack/parameter.ts'

/** The pack with other values of some of its parameters; what it does not have or of another kind is named. */
export function withParameters(
  pack: Pack,
  changes: Readonly<Record<string, ParameterChange>>,
): { readonly pack: Pack; readonly refused: readonly string[] } {
  const refused: string[] = []
  const parameters = { ...pack.parameters }
  for (const [name, change] of Object.entries(changes)) {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined
    const changed = parameter === undefined ? undefined : changedBy(parameter, change)
    if (changed === undefined) refused.push(name)
    else parameters[name] = changed
  }
  return { pack: { ...pack, parameters }, refused }
}

/** The pack with its named profiles in force, later ones over earlier; unknown names are told. */
export function withProfiles(
  pack: Pack,
  names: readonly string[],
): { readonly pack: Pack; readonly refused: readonly string[] } {
  let found = { pack, refused: [] as readonly string[] }
  for (const name of names) {
    const profile = pack.profiles.find(({ key }) => key === name)
    if (profile === undefined) {
      found = { pack: found.pack, refused: [...found.refused, name] }
      continue
    }
    const { pack: next, refused } = withParameters(found.pack, profile.parameters)
    found = {
      pack: { ...next, in_force: [...next.in_force, name] },
      refused: [...found.refused, ...refused],
    }
  }
  return found
}

/** The parameter with its new value, or undefined when that is of another kind. */
export function changedBy(parameter: Parameter, change: ParameterChange): Parameter | undefined {
  const { cite } = change
  if ('text' in parameter) {
    if (!('text' in change)) return undefined
    const isAmong = parameter.among?.includes(change.text) ?? true
    return isAmong ? { ...parameter, text: change.text, cite } : undefined
  }
  if (!('value' in change) || typeof change.value !== typeof parameter.value) return undefined
  return { ...parameter, value: change.value, cite }
}
