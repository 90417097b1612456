import type { Rename } from '#shared/pack/life.ts'
import type { Mistakes } from './mistakes.ts'
import type { Parts } from './parts.ts'
import type { SourcePath } from './source.ts'

/**
 * Whether the pack's word on its own versions is sound: it withdraws only lower ones, and every
 * renaming ends in a name of today and begins with one that is gone. A key is never used again.
 */
export function checkLife(parts: Parts, mistakes: Mistakes): void {
  const { header } = parts
  if (header === undefined) return
  const { version, withdraws = [], renames = [] } = header.value
  const refuse = (path: SourcePath, found: string, expected: string): void =>
    mistakes.add(() => {
      const details = { ...header.source.placeOf(path), path: path.map(String).join('.') }
      return { code: 'pack-shape', details: { ...details, why: 'not-allowed', expected, found } }
    })
  const unique = (list: readonly (readonly [string, SourcePath])[]): void => {
    const seen = new Set<string>()
    for (const [name, path] of list) {
      const place = header.source.placeOf(path)
      if (seen.has(name)) {
        mistakes.add(() => ({ code: 'pack-doubled-name', details: { ...place, name } }))
      }
      seen.add(name)
    }
  }
  for (const [at, one] of withdraws.entries()) {
    if (one.version < version) continue
    refuse(['withdraws', at, 'version'], `${one.version}`, `< ${version}`)
  }
  unique(withdraws.map((one, at) => [`${one.version}`, ['withdraws', at, 'version']]))
  unique(renames.map(({ from }, at) => [from, ['renames', at, 'from']]))
  unique(renames.map(({ to }, at) => [to, ['renames', at, 'to']]))
  const names = namesIn(parts)
  for (const [at, rename] of renames.entries()) {
    const path = ['renames', at]
    const { since, from, to } = rename
    if (since > version) refuse([...path, 'since'], `${since}`, `≤ ${version}`)
    if (names.has(from)) refuse([...path, 'from'], from, 'a name that is gone')
    if (from.split('.').length !== to.split('.').length) {
      refuse([...path, 'to'], to, `of the kind of ${from}`)
    } else if (!staysInRegister(rename, renames)) {
      refuse([...path, 'to'], to, 'a column of the same register')
    } else if (!goesOn(rename, renames) && !names.has(to) && !parts.isDoubtful(to)) {
      const place = header.source.placeOf([...path, 'to'])
      mistakes.add(() => ({ code: 'pack-unknown-name', details: { ...place, name: to } }))
    }
  }
}

/** Whether a later version renamed it again, itself or what it belongs to. */
const goesOn = ({ since, to }: Rename, renames: readonly Rename[]): boolean =>
  renames.some((later) => later.since > since && `${to}.`.startsWith(`${later.from}.`))

/** A column goes where its register went, and its rows with it. */
function staysInRegister({ since, from, to }: Rename, renames: readonly Rename[]): boolean {
  if (from.split('.').length < 3) return true
  const [form = '', name = ''] = from.split('.')
  const moved = (gone: string): string | undefined =>
    renames.find((one) => one.since === since && one.from === gone)?.to
  const register = moved(`${form}.${name}`) ?? `${moved(form) ?? form}.${name}`
  return to.startsWith(`${register}.`)
}

/** Every form, field, register and column, spelled as in expressions. */
function namesIn(parts: Parts): ReadonlySet<string> {
  return new Set([
    ...parts.forms.flatMap(({ value, fields }) => [
      value.key,
      ...fields.map((field) => `${value.key}.${field.value.name}`),
    ]),
    ...parts.registers.flatMap(({ value, columns }) => [
      value.key,
      ...columns.map((column) => `${value.key}.${column.value.name}`),
    ]),
  ])
}
