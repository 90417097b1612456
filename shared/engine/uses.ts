import { parse } from '#shared/expression/parse.ts'
import { readsOf } from '#shared/expression/reads.ts'
import type { FormKey } from '#shared/ids.ts'
import type { Field } from '#shared/pack/field.ts'
import { resourceTexts } from '#shared/pack/indicator.ts'
import { measureTexts } from '#shared/pack/measure.ts'
import type { Pack } from '#shared/pack/pack.ts'

/**
 * Which other forms each form reads, directly or through others, in pack order: what its fields,
 * registers and checks say, and the indicators that are reported with it. Throws a plain Error on a
 * circle between forms, which the compiler refuses (`formCircle`).
 */
export function formUses(pack: Pack): Map<FormKey, readonly FormKey[]> {
  const circle = formCircle(pack)
  if (circle !== undefined) throw new Error(`forms use each other: ${circle.join(' → ')}`)
  const direct = directUses(pack)
  const keys = pack.forms.map((form) => form.key)
  return new Map(
    keys.map((key) => {
      const found = new Set<string>()
      const waiting = [...(direct.get(key) ?? [])]
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (found.has(next)) continue
        found.add(next)
        waiting.push(...(direct.get(next) ?? []))
      }
      return [key, keys.filter((other) => found.has(other))] as const
    }),
  )
}

/** A circle between forms as a list that ends where it begins, or undefined. */
export function formCircle(pack: Pack): readonly FormKey[] | undefined {
  const direct = directUses(pack)
  const keys = pack.forms.map((form) => form.key)
  for (const start of keys) {
    const cameFrom = new Map<string, FormKey>()
    const waiting = [start]
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      for (const used of keys.filter((key) => direct.get(next)?.has(key))) {
        if (used === start) return pathTo(next, start, cameFrom)
        if (cameFrom.has(used)) continue
        cameFrom.set(used, next)
        waiting.push(used)
      }
    }
  }
  return undefined
}

function pathTo(
  last: FormKey,
  start: FormKey,
  cameFrom: ReadonlyMap<string, FormKey>,
): readonly FormKey[] {
  const path = [start]
  for (let key: FormKey | undefined = last; key !== undefined && key !== start; ) {
    path.unshift(key)
    key = cameFrom.get(key)
  }
  return [start, ...path]
}

function directUses(pack: Pack): ReadonlyMap<string, ReadonlySet<string>> {
  const uses = new Map<string, Set<string>>(pack.forms.map((form) => [form.key, new Set()]))
  const add = (form: string, ...texts: readonly (string | undefined)[]): void => {
    for (const text of texts) {
      for (const used of text === undefined ? [] : formsIn(text)) {
        if (used !== form) uses.get(form)?.add(used)
      }
    }
  }
  for (const form of pack.forms) {
    for (const field of form.fields) add(form.key, ...expressionsOf(field))
  }
  for (const register of pack.registers) {
    const form = formOf(register.key)
    add(form, register.moment, ...register.columns.flatMap(expressionsOf))
  }
  for (const check of pack.checks) {
    add(check.form, check.holds)
    if (check.each !== undefined && formOf(check.each) !== check.form) {
      uses.get(check.form)?.add(formOf(check.each))
    }
  }
  const { type, exempt, pupils } = pack.units
  for (const indicator of pack.indicators) {
    const resources = [indicator.resource, indicator.relaxed?.resource ?? '0']
    const texts = resources.flatMap((one) => resourceTexts(one).map(([, text]) => text))
    add(indicator.form, ...texts, type, exempt, pupils.p, pupils.j, pupils.s)
  }
  for (const measure of pack.measures) add(measure.form, ...measureTexts(measure))
  return uses
}

/** `initial` is not among them: it speaks once, before anything is computed. */
const expressionsOf = ({ visible, required, computed, min, max }: Field) => [
  ...[visible, required, computed, min, max],
]

/** Forms of the fields and registers that an expression reads now; the period before is no record. */
function formsIn(text: string): ReadonlySet<string> {
  const reads = readsOf(parse(text))
  return new Set([...reads.fields, ...reads.registers.keys()].map(formOf))
}

const formOf = (name: string): string => name.slice(0, name.indexOf('.'))
