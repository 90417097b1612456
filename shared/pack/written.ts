import type { Type } from '#shared/expression/type.ts'
import type { Field } from '#shared/pack/field.ts'
import { type Resource, resourceTexts } from '#shared/pack/indicator.ts'
import { type Measure, measureParts } from '#shared/pack/measure.ts'
import { expressionType } from '#shared/pack/scope.ts'
import type { Located, Parts } from './parts.ts'
import type { Source, SourcePath } from './source.ts'

/** An expression of the pack, where it stands and what it must give. */
export interface Written {
  readonly text: string
  readonly source: Source
  readonly path: SourcePath
  /** The register that `row` stands for. */
  readonly row?: string
  readonly wanted: Type | { readonly kind: 'any code' }
  /** The cell or register whose value rests on it: only these can go round in a circle. */
  readonly feeds?: string
  /** Whether it decides a result that a district recounts: then it may read only what travels. */
  readonly isFigure?: boolean
  /** Of a field that only people with this role see: then it may read what is theirs. */
  readonly role?: NonNullable<Field['role']>
  /** Whether it may ask who the school is. */
  readonly hasSchool?: boolean
}

const truth: Type = { kind: 'truth' }
const number: Type = { kind: 'number' }

/** Every expression of the pack, in the order of its files. */
export function* writtenIn(parts: Parts): Generator<Written> {
  for (const form of parts.forms) {
    const { due } = form.value
    if (due !== undefined) yield written(form, ['due'], due, { wanted: { kind: 'date' } })
    for (const field of form.fields) yield* ofField(field, form.value.key, undefined)
  }
  for (const register of parts.registers) {
    const { key, moment } = register.value
    const wanted: Type = { kind: 'date' }
    if (moment !== undefined) yield written(register, ['moment'], moment, { wanted, feeds: key })
    for (const column of register.columns) yield* ofField(column, key, key)
  }
  for (const check of parts.checks) {
    const { holds, each } = check.value
    yield written(check, ['holds'], holds, { wanted: truth, ...(each ? { row: each } : {}) })
  }
  for (const indicator of parts.indicators) {
    const { resource, relaxed } = indicator.value
    yield* ofResource(indicator, ['resource'], resource)
    if (relaxed !== undefined)
      yield* ofResource(indicator, ['relaxed', 'resource'], relaxed.resource)
  }
  for (const [at, { resource }] of (parts.scheme2012?.value.indicators ?? []).entries()) {
    if (parts.scheme2012 === undefined) break
    yield* ofResource(parts.scheme2012, ['indicators', at, 'resource'], resource)
  }
  for (const measure of parts.measures) yield* ofMeasure(measure)
  if (parts.units !== undefined) yield* ofUnits(parts.units)
}

function* ofResource(part: Located<unknown>, path: SourcePath, resource: Resource) {
  for (const [step, text] of resourceTexts(resource)) {
    yield written(part, [...path, ...step], text, { wanted: number, isFigure: true })
  }
}

function* ofMeasure(measure: Located<Measure>) {
  for (const { path, text, isTruth } of measureParts(measure.value)) {
    yield written(measure, path, text, { wanted: isTruth ? truth : number, isFigure: true })
  }
}

function* ofField(field: Located<Field>, owner: string, row: string | undefined) {
  const { name, type, role, required, visible, computed, initial, min, max } = field.value
  const own = expressionType(type)
  const at = { ...(row === undefined ? {} : { row }), ...(role === undefined ? {} : { role }) }
  const feeds = `${owner}.${name}`
  if (visible !== undefined) {
    yield written(field, ['visible'], visible, { wanted: truth, feeds, ...at })
  }
  if (computed !== undefined) {
    yield written(field, ['computed'], computed, { wanted: own, feeds, ...at })
  }
  if (required !== undefined) yield written(field, ['required'], required, { wanted: truth, ...at })
  if (initial !== undefined) {
    yield written(field, ['initial'], initial, { wanted: own, hasSchool: true, ...at })
  }
  if (min !== undefined) yield written(field, ['min'], min, { wanted: own, ...at })
  if (max !== undefined) yield written(field, ['max'], max, { wanted: own, ...at })
}

function* ofUnits(units: NonNullable<Parts['units']>) {
  const { type, pupils, exempt } = units.value
  yield written(units, ['type'], type, { wanted: { kind: 'any code' }, isFigure: true })
  for (const [stage, text] of Object.entries(pupils)) {
    yield written(units, ['pupils', stage], text, { wanted: number, isFigure: true })
  }
  yield written(units, ['exempt'], exempt, { wanted: truth, isFigure: true })
}

function written(
  part: Located<unknown>,
  path: SourcePath,
  text: string,
  rest: Pick<Written, 'wanted' | 'row' | 'feeds' | 'isFigure' | 'role' | 'hasSchool'>,
): Written {
  return { text, source: part.source, path: [...part.path, ...path], ...rest }
}
